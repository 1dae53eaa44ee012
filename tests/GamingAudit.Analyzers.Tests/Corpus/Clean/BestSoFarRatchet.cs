using Unity.MLAgents;
using UnityEngine;

public class BestSoFarRatchet : Agent
{
    public Transform summit;
    float bestDistance;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        bestDistance = Vector3.Distance(transform.position, summit.position);
    }

    void FixedUpdate()
    {
        float distance = Vector3.Distance(transform.position, summit.position);
        if (distance < bestDistance)
        {
            AddReward(bestDistance - distance);
            bestDistance = distance;
        }
        if (distance < 1f)
        {
            AddReward(10f);
            EndEpisode();
        }
    }
}
