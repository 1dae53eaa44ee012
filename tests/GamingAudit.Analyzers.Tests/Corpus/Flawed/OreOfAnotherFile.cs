// references: none
using Unity.MLAgents;
using UnityEngine;

public class OreOfAnotherFile : Agent
{
    private int ore;

    private void OnTriggerEnter(Collider other)
    {
        if (other.TryGetComponent(out Ore rock) && ore == 0)
        {
            ore = 1;
            AddReward(1f); // expect: GA4005
        }
        if (other.TryGetComponent(out Depot depot) && ore == 1)
        {
            AddReward(2f); // expect: GA4005
            EndEpisode();
        }
    }
}
