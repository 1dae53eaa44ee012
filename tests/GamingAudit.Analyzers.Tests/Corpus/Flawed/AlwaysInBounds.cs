using Unity.MLAgents;
using UnityEngine;

public class AlwaysInBounds : Agent
{
    void FixedUpdate()
    {
        float x = transform.localPosition.x;
        if (x < -3f || x < 3f) // expect: GA1004
        {
            AddReward(-0.01f);
        }
        if (transform.localPosition.z > 9f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
