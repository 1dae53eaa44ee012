using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public enum Level2 { Good, Bad }

public class CrowAgentClean : Agent
{
    public Transform nest;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (transform.position.y < -1f)
        {
            Pay(Level2.Bad);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Nest")) return;
        Pay(Level2.Good, Nearness());
        EndEpisode();
    }

    private float Nearness() => 1f / Mathf.Clamp(Vector3.Distance(transform.position, nest.position), 1f, 4f);

    private void Pay(Level2 level, float scale = 1f)
    {
        switch (level)
        {
            case Level2.Good:
                AddReward(scale);
                break;
            case Level2.Bad:
                AddReward(-scale);
                break;
        }
    }
}
