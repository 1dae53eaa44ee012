using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class BeforeAndAfter : Agent
{
    public Transform target;
    private Rigidbody rb;

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float before = Vector3.Distance(transform.position, target.position);
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float after = Vector3.Distance(transform.position, target.position);
        if (after < before)
        {
            AddReward(0.1f); // expect: GA3001
        }
        else
        {
            AddReward(-0.05f);
        }
    }
}
