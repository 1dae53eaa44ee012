using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryInLaneOnce : Agent
{
    public Transform line, quay;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float off = Mathf.Abs(transform.localPosition.x - line.localPosition.x);
        if (off < 0.3f)
        {
            AddReward((off - 1f) * 0.0005f);
        }

        if (Vector3.Distance(transform.localPosition, quay.localPosition) < 1f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
