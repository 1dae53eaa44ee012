using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DuelTwoReceivers : Agent
{
    public DuelTwoReceivers opponent;
    public float health = 100f;

    public override void OnEpisodeBegin() => health = 100f;

    public void Hit(float damage)
    {
        health -= damage;
        if (health > 0f) return;
        SetReward(-1f);
        EndEpisode();
        opponent.SetReward(1f);
        opponent.EndEpisode();
    }
}
