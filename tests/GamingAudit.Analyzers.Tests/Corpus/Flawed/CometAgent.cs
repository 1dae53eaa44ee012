using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class CometAgent : Agent
{
    public Transform dock;
    private Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (Vector3.Distance(transform.position, dock.position) > 30f) Lost();
        CheckDock();
    }

    private void CheckDock()
    {
        if (Vector3.Distance(transform.position, dock.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private void Lost()
    {
        EndEpisode();
        AddReward(-1f); // expect: GA2001
    }
}
