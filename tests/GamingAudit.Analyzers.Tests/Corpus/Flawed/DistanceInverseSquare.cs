using Unity.MLAgents;
using UnityEngine;

public class DistanceInverseSquare : Agent
{
    public Transform plug, socket;

    void FixedUpdate()
    {
        AddReward(0.0001f / (plug.position - socket.position).sqrMagnitude); // expect: GA1002
        AddReward(-0.001f);
        if (plug.position.y < -1f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
