using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SetEverySecondLine : Agent
{
    public Transform ball;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(actions.ContinuousActions[0], 0f, 0f);
        if (Mathf.Abs(ball.position.x) < 1f)
        {
            AddReward(0.05f);
        }
        if (ball.position.y > 0f)
        {
            SetReward(0.1f); // expect: GA2002
        }
        else
        {
            SetReward(-1f);
            EndEpisode();
        }
    }
}
