using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DiverBeginsInAStep : Agent
{
    public Transform wreck;
    private bool ready;
    private Vector3 start;

    public override void OnEpisodeBegin() => StartOver();

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (!ready)
        {
            StartOver();
            ready = true;
        }

        transform.Translate(0f, actions.ContinuousActions[0], actions.ContinuousActions[1]);
        float near = -0.01f * Vector3.Distance(transform.position, wreck.position);
        SetReward(near);
    }

    private void StartOver()
    {
        transform.position = start;
        SetReward(0f);
    }
}
