using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class LinerAgent : Agent
{
    public Transform lane;
    public int Laps { get; private set; }
    private int hits;
    private bool finished;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        hits = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += Vector3.forward * actions.ContinuousActions[0];
        AddReward(-0.001f);
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("rail"))
        {
            hits++;
            AddReward(-0.1f * hits);
        }
        if (collision.gameObject.CompareTag("line") && !finished)
        {
            finished = true;
            AddReward(2f); // expect: GA4005
            Invoke(nameof(Stop), 2f);
        }
    }

    private void Stop() => EndEpisode();
}
