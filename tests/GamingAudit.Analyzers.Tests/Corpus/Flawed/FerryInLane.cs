using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryInLane : Agent
{
    public Transform line, quay;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float off = Mathf.Abs(transform.localPosition.x - line.localPosition.x);
        if (off < 0.3f)
        {
            AddReward((1f - off) * 0.5f); // expect: GA3004, GA3006
        }

        if (Vector3.Distance(transform.localPosition, quay.localPosition) < 1f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
