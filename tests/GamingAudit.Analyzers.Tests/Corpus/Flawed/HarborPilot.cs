using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HarborPilot : Agent
{
    public Transform berth;
    public Rigidbody hull;
    private float lastGap;

    public override void OnEpisodeBegin()
    {
        hull.velocity = Vector3.zero;
        transform.localPosition = new Vector3(Random.Range(-8f, 8f), 0f, -20f);
        lastGap = Vector3.Distance(transform.localPosition, berth.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        hull.AddForce(transform.forward * actions.ContinuousActions[0]);
        float gap = Vector3.Distance(transform.localPosition, berth.localPosition);
        if (gap >= lastGap)
        {
            lastGap = gap;
            return;
        }
        AddReward(0.02f); // expect: GA3001
        lastGap = gap;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Berth")) return;
        AddReward(5f);
        EndEpisode();
    }
}
