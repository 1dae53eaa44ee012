using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class StoatAgent : Agent
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
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float dist = Vector3.Distance(transform.position, lake.position);
        float shaping = dist < prevDist ? 0.05f : -0.05f;
        AddReward(shaping);
        prevDist = dist;
    }
}
