using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CumulativeAgain : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        if (transform.position.x > 10f)
        {
            SetReward(GetCumulativeReward() + 1f); // expect: GA2003
            EndEpisode();
        }
    }
}
