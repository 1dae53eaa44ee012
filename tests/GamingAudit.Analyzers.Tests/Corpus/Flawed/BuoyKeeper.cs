using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class BuoyKeeper : Agent
{
    public Rigidbody raft;
    public Transform buoy;
    private float airTime;

    public override void OnEpisodeBegin()
    {
        raft.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        raft.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        AddReward(0.3f * Mathf.Exp(-raft.velocity.magnitude)); // expect: GA3025
        AddReward(-0.01f * raft.velocity.magnitude / (raft.velocity.magnitude + raft.angularVelocity.magnitude)); // expect: GA1002
        if (Vector3.Distance(raft.position, buoy.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
