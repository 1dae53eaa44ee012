using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TimeLimitInterrupted : Agent
{
    public Transform nest;
    int steps;

    public override void OnEpisodeBegin() => steps = 0;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f) * 0.1f;
        if (Vector3.Distance(transform.position, nest.position) < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
            return;
        }
        steps++;
        if (steps >= 2000) EpisodeInterrupted();
    }
}
