using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class BellAgent : Agent
{
    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("bell"))
        {
            AddReward(0.5f); // expect: GA3007
        }
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("bell"))
        {
            AddReward(0.5f); // expect: GA3004, GA3006
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.collider.CompareTag("gong"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
