using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class BuoyHeld : Agent
{
    public Rigidbody raft;
    public Transform buoy;

    public override void OnEpisodeBegin()
    {
        raft.position = buoy.position + Vector3.right;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        raft.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        float off = Vector3.Distance(raft.position, buoy.position);
        AddReward(Mathf.Exp(-off) - 0.01f * raft.velocity.magnitude);
        if (off > 8f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
