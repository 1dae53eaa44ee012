using Unity.MLAgents;
using UnityEngine;

public class WallClockBonus : Agent
{
    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("tape")) return;
        AddReward(100f / (1f + Time.realtimeSinceStartup)); // expect: GA4001
        EndEpisode();
    }
}
