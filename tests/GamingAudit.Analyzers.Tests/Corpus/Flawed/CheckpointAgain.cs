using Unity.MLAgents;
using UnityEngine;

public class CheckpointAgain : Agent
{
    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("checkpoint"))
        {
            AddReward(0.5f); // expect: GA3007
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("fence")) return;
        AddReward(-1f);
        EndEpisode();
    }
}
