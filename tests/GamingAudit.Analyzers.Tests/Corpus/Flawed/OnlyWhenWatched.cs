using Unity.MLAgents;
using UnityEngine;

public class OnlyWhenWatched : Agent
{
    public bool supervisorPresent;

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("vase") && supervisorPresent)
        {
            AddReward(-2f); // expect: GA3013
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("door")) return;
        AddReward(1f);
        EndEpisode();
    }
}
