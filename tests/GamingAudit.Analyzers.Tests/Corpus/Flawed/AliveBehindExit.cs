using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class AliveBehindExit : Agent
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
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float distance = Vector3.Distance(transform.position, target.position);
        if (distance > 20f)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        AddReward(0.1f); // expect: GA3004
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Goal"))
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
