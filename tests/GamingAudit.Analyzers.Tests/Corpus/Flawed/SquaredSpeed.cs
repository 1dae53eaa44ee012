using Unity.MLAgents;
using UnityEngine;

public class SquaredSpeed : Agent
{
    [SerializeField] Rigidbody2D puck;
    [SerializeField] float scale = 0.001f;

    void FixedUpdate()
    {
        AddReward(scale * puck.velocity.sqrMagnitude); // expect: GA3003
        if (puck.position.y < -5f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
