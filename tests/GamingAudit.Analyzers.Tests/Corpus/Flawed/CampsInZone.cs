using Unity.MLAgents;
using UnityEngine;

public class CampsInZone : Agent
{
    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("safeZone"))
        {
            AddReward(0.005f); // expect: GA3006
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("treasure")) return;
        AddReward(1f);
        EndEpisode();
    }
}
