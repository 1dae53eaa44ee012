using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LoomAgent : Agent
{
    public Transform shuttle;
    private float before;

    public override void OnEpisodeBegin()
    {
        before = 4f;
        shuttle.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        shuttle.localPosition += Vector3.right * actions.ContinuousActions[0];
        AddReward(Progress());
        if (shuttle.localPosition.magnitude > 9f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private float Progress()
    {
        float now = Vector3.Distance(transform.position, shuttle.position);
        float given = now < before ? 0.05f : 0f; // expect: GA3001
        before = now;
        return given;
    }
}
