using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GuardedMaxStep : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        float timeCost = MaxStep > 0 ? -1f / MaxStep : -0.0005f;
        AddReward(timeCost);
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        transform.position += transform.forward * 0.1f;
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("finish")) return;
        AddReward(1f);
        EndEpisode();
    }
}
