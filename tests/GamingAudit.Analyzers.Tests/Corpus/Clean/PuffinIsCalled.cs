using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PuffinIsCalled : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other) => onTriggerEnter(other);

    private void onTriggerEnter(Collider other)
    {
        if (!other.CompareTag("fish")) return;
        AddReward(1f);
        EndEpisode();
    }
}
