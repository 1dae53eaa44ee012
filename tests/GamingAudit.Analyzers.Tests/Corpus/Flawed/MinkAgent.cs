using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class MinkAgent : Agent
{
    public Transform lake;
    public float towardReward = 0.1f;
    public float awayPenalty = -0.02f;
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
        if (dist < prevDist) AddReward(towardReward); // expect: GA3001
        else AddReward(awayPenalty);
        prevDist = dist;
    }
}
