using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public partial class PartialTwoHalves : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        if (transform.position.y < 0f) Crash();
        AddReward(0.001f); // expect: GA2001
    }
}

public partial class PartialTwoHalves
{
    private void Crash()
    {
        AddReward(-1f);
        EndEpisode();
    }
}
