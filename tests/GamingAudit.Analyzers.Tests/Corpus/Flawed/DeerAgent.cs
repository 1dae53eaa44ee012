using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class DeerAgent : Agent
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
        float delta = prevDist - dist;
        AddReward(delta > 0f ? delta : delta * 0.3f); // expect: GA3001
        prevDist = dist;
    }
}
