using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class UprightAgent : Agent
{
    public Transform exit;
    public Rigidbody rb;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        rb.AddForce(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float up = Vector3.Dot(transform.up, Vector3.up);
        if (up > 0.9f)
        {
            AddReward(0.1f); // expect: GA3004, GA3006
        }
        else if (up > 0.5f)
        {
            AddReward(0.05f); // expect: GA3004, GA3006
        }
        if (Vector3.Distance(transform.position, exit.position) < 1f)
        {
            SetReward(1f);
            EndEpisode();
        }
    }
}
