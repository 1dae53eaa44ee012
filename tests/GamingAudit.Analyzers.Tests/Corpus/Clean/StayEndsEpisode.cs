using Unity.MLAgents;
using UnityEngine;

public class StayEndsEpisode : Agent
{
    float inside;

    public override void OnEpisodeBegin() => inside = 0f;

    void OnTriggerStay(Collider other)
    {
        if (!other.CompareTag("landing")) return;
        inside += Time.fixedDeltaTime;
        if (inside > 2f)
        {
            SetReward(1f);
            EndEpisode();
        }
    }

    void OnTriggerExit(Collider other)
    {
        if (other.CompareTag("landing")) inside = 0f;
    }
}
