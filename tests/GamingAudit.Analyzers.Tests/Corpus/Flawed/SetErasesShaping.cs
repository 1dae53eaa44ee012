using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SetErasesShaping : Agent
{
    public Transform pad;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        AddReward(0.01f * Vector3.Dot(transform.forward, pad.forward));
        SetReward(-0.001f); // expect: GA2002
        if (Vector3.Angle(transform.forward, pad.forward) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
