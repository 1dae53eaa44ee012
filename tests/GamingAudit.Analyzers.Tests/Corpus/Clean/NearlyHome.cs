using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NearlyHome : Agent
{
    public Transform home;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float way = Vector3.Distance(transform.localPosition, home.localPosition);
        AddReward(-0.001f * way);
        if (way < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
        else if (transform.localPosition.y < -1f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
