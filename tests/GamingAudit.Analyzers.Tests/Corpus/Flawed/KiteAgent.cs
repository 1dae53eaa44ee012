using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class KiteAgent : Agent
{
    public float stayReward = 0.02f;
    public float goalReward = 1f;
    public Transform ring;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(stayReward); // expect: GA3004
        if (Vector3.Distance(transform.position, ring.position) < 1f)
        {
            AddReward(goalReward);
            EndEpisode();
        }
    }
}
