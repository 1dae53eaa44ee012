using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class EarlyReturns : Agent
{
    public Transform ship;

    public override void OnActionReceived(ActionBuffers actions)
    {
        ship.Translate(0f, 0f, actions.ContinuousActions[0]);
        if (ship.position.z > 100f)
        {
            SetReward(1f);
            EndEpisode();
            return;
        }

        if (ship.position.z < -5f)
        {
            SetReward(-1f);
            EndEpisode();
            return;
        }

        AddReward(-0.001f);
    }

    public override void OnEpisodeBegin() => ship.position = Vector3.zero;
}
