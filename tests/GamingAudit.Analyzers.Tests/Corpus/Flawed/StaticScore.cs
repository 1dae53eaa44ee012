using Unity.MLAgents;
using UnityEngine;

public class StaticScore : Agent
{
    public static int score;

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("gem")) return;
        Destroy(other.gameObject);
        score++;
        AddReward(0.1f * score); // expect: GA4004
        if (score > 10) EndEpisode();
    }
}
