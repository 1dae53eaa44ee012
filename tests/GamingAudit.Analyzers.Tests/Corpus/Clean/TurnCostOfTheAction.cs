using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TurnCostOfTheAction : Agent
{
    public float turnPenalty = 0.001f;
    float turn;

    public override void OnActionReceived(ActionBuffers actions)
    {
        turn = actions.ContinuousActions[0];
        transform.Rotate(0f, turn * 3f, 0f);
        transform.position += transform.forward * 0.1f;
        AddReward(-turnPenalty * turn * turn);
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("beacon")) return;
        AddReward(1f);
        EndEpisode();
    }
}
