using Unity.MLAgents;
using UnityEngine;

public class CancelsOut : Agent
{
    public Transform cheese;

    void FixedUpdate()
    {
        float d = Vector3.Distance(transform.position, cheese.position) + 1f;
        AddReward(1f / d);
        AddReward(-1f / d); // expect: GA1007
        if (d < 1.5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
