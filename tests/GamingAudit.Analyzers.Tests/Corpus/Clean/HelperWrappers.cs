using Unity.MLAgents;
using UnityEngine;

public class HelperWrappers : Agent
{
    public float winReward = 1f;
    public float losePenalty = 1f;
    bool isOver;

    public override void OnEpisodeBegin() => isOver = false;

    void OnTriggerEnter(Collider other)
    {
        if (isOver) return;
        if (other.CompareTag("exit")) Win();
        else if (other.CompareTag("guard")) Lose();
    }

    void Win()
    {
        GiveReward(winReward);
        Finish();
    }

    void Lose()
    {
        Punish(losePenalty);
        Finish();
    }

    void GiveReward(float amount) => AddReward(amount);

    void Punish(float amount) => AddReward(-amount);

    void Finish()
    {
        isOver = true;
        EndEpisode();
    }
}
