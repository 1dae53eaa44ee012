using Unity.MLAgents;
using UnityEngine;

public class RewardAfterEndByHelper : Agent
{
    public GameObject confetti;

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Finish")) return;
        Finish();
        AddReward(10f); // expect: GA2001
    }

    private void Finish()
    {
        confetti.SetActive(true);
        EndEpisode();
    }
}
