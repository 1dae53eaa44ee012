using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class KeptInProperty : Agent
{
    public Transform target;
    private Rigidbody rb;
    private float PreviousDistance { get; set; }

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(UnityEngine.Random.Range(-3f, 3f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float distance = Vector3.Distance(transform.position, target.position);
        AddReward(PreviousDistance - distance); // expect: GA3020
        PreviousDistance = distance;
    }
}
