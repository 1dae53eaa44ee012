using Unity.MLAgents;
using UnityEngine;

public class EpisodeStats : Agent
{
    int wins;
    int episodes;

    public override void OnEpisodeBegin()
    {
        if (episodes > 0) Debug.Log($"{100 * wins / episodes} % of {episodes}, last {GetCumulativeReward():F2}");
        episodes++;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("food")) return;
        wins++;
        AddReward(1f);
        EndEpisode();
    }
}
