using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryDocksOnce : Agent
{
    public Transform pier;
    private bool docked;
    private int steps;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);
        steps = 0;
        docked = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, actions.ContinuousActions[0]);
        steps++;
        float reward = Worth();
        AddReward(reward);
        if (docked) EndEpisode();
        else if (steps >= 700) EpisodeInterrupted();
    }

    private float Worth()
    {
        float reward = -0.01f;
        float angle = Vector3.Angle(transform.forward, pier.forward);
        angle = Mathf.Clamp(angle, 0f, 45f);
        reward -= 0.001f * angle / 45f;
        if (angle < 5f && Vector3.Distance(transform.position, pier.position) < 1f)
        {
            reward += 10f;
            docked = true;
        }
        return reward;
    }
}
