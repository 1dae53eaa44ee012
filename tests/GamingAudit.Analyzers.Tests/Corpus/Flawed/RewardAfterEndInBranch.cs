using Unity.MLAgents;
using UnityEngine;

public class RewardAfterEndInBranch : Agent
{
    void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("ground"))
        {
            EndEpisode();
        }
        AddReward(-0.1f); // expect: GA2001
    }
}
