using Unity.MLAgents;
using UnityEngine;

public class LuckyBonus : Agent
{
    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("chest")) return;
        Destroy(other.gameObject);
        AddReward(Random.Range(0f, 1f)); // expect: GA4002
        EndEpisode();
    }
}
