using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class AngleKept : Agent
{
    public Transform target;
    private Rigidbody rb;
    private float lastAngle;

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.rotation = Quaternion.identity;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float angle = Vector3.Angle(transform.forward, target.position - transform.position);
        if (angle < lastAngle) AddReward(0.01f); // expect: GA3020
        else AddReward(-0.01f);
        lastAngle = angle;
    }
}
