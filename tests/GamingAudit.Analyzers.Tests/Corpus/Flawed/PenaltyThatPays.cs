using Unity.MLAgents;
using UnityEngine;

public class PenaltyThatPays : Agent
{
    private const float CollisionPenalty = 0.25f;

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("rock")) return;
        AddReward(CollisionPenalty); // expect: GA3021
        EndEpisode();
    }
}
