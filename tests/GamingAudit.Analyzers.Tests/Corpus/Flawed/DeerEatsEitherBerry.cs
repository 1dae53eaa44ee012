using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DeerEatsEitherBerry : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("GoodBerry"))
        {
            AddReward(1f);
            Destroy(other.gameObject);
        }
        else if (other.CompareTag("BadBerry"))
        {
            AddReward(1f); // expect: GA3021
            Destroy(other.gameObject);
        }
    }
}
