using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PositionKept : Agent
{
    public Transform target;
    private Rigidbody rb;
    private Vector3 lastPosition;

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        lastPosition = transform.position;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float before = Vector3.Distance(lastPosition, target.position);
        float now = Vector3.Distance(transform.position, target.position);
        if (now < before)
        {
            AddReward(0.1f); // expect: GA3001
        }
        lastPosition = transform.position;
    }
}
