using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GolferAgent : Agent
{
    public Transform hole;
    private float lastRange;

    public override void OnEpisodeBegin()
    {
        lastRange = Vector3.Distance(transform.localPosition, hole.localPosition);
        transform.localPosition = new Vector3(Random.value * 8f - 4f, 0f, 0f);
        hole.localPosition = new Vector3(Random.value * 8f - 4f, 0f, 10f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float range = Vector3.Distance(transform.localPosition, hole.localPosition);
        float gained = lastRange - range;
        AddReward(gained * 0.1f); // expect: GA3020
        lastRange = range;
        if (range < 0.5f) { AddReward(1f); EndEpisode(); }
    }
}
