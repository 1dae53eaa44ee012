using Unity.MLAgents;
using UnityEngine;

public class FloatEqualGoal : Agent
{
    public Transform socket;

    void FixedUpdate()
    {
        if (Vector3.Distance(transform.position, socket.position) == 0f) // expect: GA1003
        {
            SetReward(1f);
            EndEpisode();
        }
    }
}
