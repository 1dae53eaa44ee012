using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FailureForFree : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.002f);
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("trophy"))
        {
            AddReward(1f);
            EndEpisode();
        }
        else if (collision.gameObject.CompareTag("enemy"))
        {
            EndEpisode(); // expect: GA3010
        }
    }
}
