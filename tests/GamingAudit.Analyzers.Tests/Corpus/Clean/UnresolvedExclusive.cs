// references: none
using Unity.MLAgents;
using UnityEngine;

public class UnresolvedExclusive : Agent
{
    private void OnTriggerEnter2D(Collider2D col)
    {
        if (col.gameObject.CompareTag("Fruit"))
        {
            AddReward(1f);
            EndEpisode();
        }

        if (col.gameObject.CompareTag("Bomb"))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
