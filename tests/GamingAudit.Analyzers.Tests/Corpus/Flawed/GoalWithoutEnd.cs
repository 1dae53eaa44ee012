using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GoalWithoutEnd : Agent
{
    public override void OnActionReceived(ActionBuffers actions) =>
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Goal"))
        {
            AddReward(5f); // expect: GA2011
        }
        else if (other.CompareTag("Death"))
        {
            AddReward(-5f); // expect: GA2011
        }
    }
}
