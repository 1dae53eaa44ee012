using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class NamedComparison : Agent
{
    public Transform target;
    private Rigidbody rb;
    private float lastDistance;

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        lastDistance = Vector3.Distance(transform.position, target.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float distance = Vector3.Distance(transform.position, target.position);
        bool closer = distance < lastDistance;
        AddReward(closer ? 0.1f : -0.05f); // expect: GA3001
        lastDistance = distance;
    }
}
