using Unity.MLAgents;
using UnityEngine;

public class CumulativeHalf : Agent
{
    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("door")) return;
        float soFar = GetCumulativeReward();
        AddReward(soFar * 0.5f); // expect: GA2003
        EndEpisode();
    }
}
