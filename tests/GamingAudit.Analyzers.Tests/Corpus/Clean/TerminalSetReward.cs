using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TerminalSetReward : Agent
{
    public Rigidbody ball;

    public override void OnEpisodeBegin()
    {
        transform.rotation = Quaternion.identity;
        ball.velocity = Vector3.zero;
        ball.transform.position = transform.position + new Vector3(Random.Range(-1.5f, 1.5f), 4f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float z = 2f * Mathf.Clamp(actions.ContinuousActions[0], -1f, 1f);
        float x = 2f * Mathf.Clamp(actions.ContinuousActions[1], -1f, 1f);
        transform.Rotate(new Vector3(0, 0, 1), z);
        transform.Rotate(new Vector3(1, 0, 0), x);
        if (ball.transform.position.y - transform.position.y < -2f
            || Mathf.Abs(ball.transform.position.x - transform.position.x) > 3f)
        {
            SetReward(-1f);
            EndEpisode();
        }
        else
        {
            SetReward(0.1f);
        }
    }
}
