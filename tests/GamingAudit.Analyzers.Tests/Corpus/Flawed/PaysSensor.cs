using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PaysSensor : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        float seen = GetObservations()[3];
        AddReward(0.01f * seen); // expect: GA3014
        if (transform.position.y < 0f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
