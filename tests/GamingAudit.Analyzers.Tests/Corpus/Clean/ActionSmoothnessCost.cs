using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ActionSmoothnessCost : Agent
{
    public Transform cup;
    float previousAction;

    public override void OnEpisodeBegin() => previousAction = 0f;

    public override void OnActionReceived(ActionBuffers actions)
    {
        float action = actions.ContinuousActions[0];
        AddReward(-0.001f * Mathf.Abs(action - previousAction));
        AddReward(-0.0005f * action * action);
        previousAction = action;
        transform.Rotate(Vector3.up, action);
        if (Vector3.Angle(transform.forward, cup.position - transform.position) < 2f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
