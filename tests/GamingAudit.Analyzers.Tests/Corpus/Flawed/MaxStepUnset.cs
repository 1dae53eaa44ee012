using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MaxStepUnset : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += transform.forward * actions.ContinuousActions[0];
        AddReward(-1f / MaxStep); // expect: GA2006
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("switch")) return;
        AddReward(1f);
        EndEpisode();
    }
}
