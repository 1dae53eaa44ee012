using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TapirTimeAndRoad : Agent
{
    private bool isStarted;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        isStarted = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (!isStarted) return;
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward(-0.01f * Mathf.Abs(transform.localPosition.x));
    }

    public void Go() => isStarted = true;
}
