using Unity.MLAgents;
using UnityEngine;

public class SafeDivision : Agent
{
    public Transform moth;
    public Transform lamp;

    void FixedUpdate()
    {
        float distance = Mathf.Max(1f, Vector3.Distance(moth.position, lamp.position));
        AddReward(-0.001f);
        if (distance > 20f)
        {
            AddReward(-1f / distance);
            EndEpisode();
        }
        else if (distance <= 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
