using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SuicidePays : Agent
{
    public override void Initialize() => MaxStep = 2000;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.05f); // expect: GA3009
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("portal")) return;
        AddReward(2f);
        EndEpisode();
    }

    private void OnCollisionEnter(Collision other)
    {
        if (!other.gameObject.CompareTag("lava")) return;
        AddReward(-1f);
        EndEpisode();
    }
}
