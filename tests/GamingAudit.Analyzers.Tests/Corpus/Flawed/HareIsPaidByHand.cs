using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HareIsPaidByHand : Agent
{
    public Transform burrow;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
        if (Vector3.Distance(transform.position, burrow.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    public override void Heuristic(in ActionBuffers actionsOut)
    {
        var chosen = actionsOut.ContinuousActions;
        chosen[0] = Input.GetAxis("Horizontal");
        chosen[1] = Input.GetAxis("Vertical");
        if (chosen[1] < 0f) AddReward(-0.01f); // expect: GA1006
    }
}
