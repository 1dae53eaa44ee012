using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HarborPilotSigned : Agent
{
    public Transform berth;
    public Rigidbody hull;
    private float lastGap;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-8f, 8f), 0f, -20f);
        lastGap = Vector3.Distance(transform.localPosition, berth.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        hull.AddForce(transform.forward * actions.ContinuousActions[0]);
        float gap = Vector3.Distance(transform.localPosition, berth.localPosition);
        if (gap >= lastGap)
        {
            return;
        }
        AddReward(0.02f * (lastGap - gap));
        lastGap = gap;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Berth")) return;
        AddReward(5f);
        EndEpisode();
    }
}
