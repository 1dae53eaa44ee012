using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ConstantOnly : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        AddReward(-0.01f); // expect: GA3005
    }
}
