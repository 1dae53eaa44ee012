using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class OtterAgent : Agent
{
    public Transform lake;
    private float prevDist;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        prevDist = Vector3.Distance(transform.position, lake.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float dist = Vector3.Distance(transform.position, lake.position);
        float shaping = dist < prevDist ? 0.05f : -0.01f; // expect: GA3001
        AddReward(shaping);
        prevDist = dist;
    }
}
