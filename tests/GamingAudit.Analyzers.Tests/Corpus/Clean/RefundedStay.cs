using Unity.MLAgents;
using UnityEngine;

public class RefundedStay : Agent
{
    float given;

    public override void OnEpisodeBegin() => given = 0f;

    void OnTriggerStay(Collider other)
    {
        if (!other.CompareTag("pad") || given >= 1f) return;
        given += 0.01f;
        AddReward(0.01f);
    }

    void OnTriggerExit(Collider other)
    {
        if (!other.CompareTag("pad")) return;
        AddReward(-given);
        given = 0f;
    }

    void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("door")) return;
        AddReward(2f);
        EndEpisode();
    }
}
