using Unity.MLAgents;
using UnityEngine;

public class PenaltyFieldsNamedRight : Agent
{
    [SerializeField] float crashPenalty = -1f;
    [SerializeField] float goalReward = 1f;
    const float StepCost = 0.0005f;

    void FixedUpdate() => AddReward(-StepCost);

    void OnCollisionEnter(Collision collision)
    {
        AddReward(crashPenalty);
        EndEpisode();
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("dock")) return;
        AddReward(goalReward);
        EndEpisode();
    }
}
