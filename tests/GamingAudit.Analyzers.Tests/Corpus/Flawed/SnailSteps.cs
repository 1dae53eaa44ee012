using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SnailSteps : Agent
{
    public Transform leaf;
    private float gap;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        gap = Vector3.Distance(transform.localPosition, leaf.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float now = Vector3.Distance(transform.localPosition, leaf.localPosition);
        if (now < gap) AddReward(0.04f); // expect: GA3001
        AddReward(-0.03f);
        gap = now;
        if (now < 0.5f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
