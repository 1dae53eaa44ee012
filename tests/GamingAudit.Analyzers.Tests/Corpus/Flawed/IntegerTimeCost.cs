using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class IntegerTimeCost : Agent
{
    public override void Initialize() => MaxStep = 5000;

    public override void OnActionReceived(ActionBuffers actions)
    {
        AddReward(-1 / MaxStep); // expect: GA1001
        transform.Rotate(0f, actions.ContinuousActions[0] * 5f, 0f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("goal")) return;
        SetReward(1f);
        EndEpisode();
    }
}
