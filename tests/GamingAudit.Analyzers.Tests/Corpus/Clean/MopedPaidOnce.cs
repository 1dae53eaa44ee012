using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MopedPaidOnce : Agent
{
    private readonly List<Collider> passed = new List<Collider>();

    public override void OnEpisodeBegin()
    {
        foreach (Collider gate in passed) gate.tag = "gate";
        passed.Clear();
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("closed"))
        {
            AddReward(-10f);
            EndEpisode();
        }
        else if (other.CompareTag("gate") && !passed.Contains(other))
        {
            other.tag = "closed";
            passed.Add(other);
            AddReward(5f);
        }
    }
}
