using Unity.MLAgents;
using UnityEngine;

public class MissingAbsolute : Agent
{
    public Transform line;

    void FixedUpdate()
    {
        float offset = transform.position.x - line.position.x;
        if (offset < 0.5f) // expect: GA1005
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
