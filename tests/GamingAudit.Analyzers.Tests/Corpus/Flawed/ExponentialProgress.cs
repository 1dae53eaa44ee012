using Unity.MLAgents;
using UnityEngine;

public class ExponentialProgress : Agent
{
    public Transform peak;

    void FixedUpdate()
    {
        AddReward(0.001f * Mathf.Exp(transform.position.y)); // expect: GA3011, GA1008
        if (Vector3.Distance(transform.position, peak.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
