using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public enum Level { Good, Bad }

public class CrowAgent : Agent
{
    public Transform nest;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (transform.position.y < -1f)
        {
            Pay(Level.Bad);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Nest")) return;
        Pay(Level.Good, Nearness());
        EndEpisode();
    }

    private float Nearness() => 1f / Mathf.Clamp(Vector3.Distance(transform.position, nest.position), 1f, 4f);

    private void Pay(Level level, float scale = 1f) // expect: GA1006
    {
        switch (level)
        {
            case Level.Good:
                AddReward(1f);
                break;
            case Level.Bad:
                AddReward(-1f);
                break;
        }
    }
}
