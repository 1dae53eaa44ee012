using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryDocksInSum : Agent
{
    public Transform pier;
    private bool inBerth;
    private int steps;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);
        steps = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, actions.ContinuousActions[0]);
        steps++;
        float reward = Worth();
        AddReward(reward);
        if (steps >= 700) EpisodeInterrupted();
    }

    private float Worth()
    {
        float reward = 0f;
        if (inBerth)
        {
            float angle = Vector3.Angle(transform.forward, pier.forward);
            angle = Mathf.Clamp(angle, 0f, 45f);
            float straight = 1f - angle / 45f;
            reward += straight + 1f; // expect: GA3004, GA3006
            if (angle < 5f)
            {
                reward += 100f; // expect: GA2001
                EndEpisode();
            }
        }
        return reward;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Berth")) inBerth = true;
    }

    private void OnTriggerExit(Collider other)
    {
        if (other.CompareTag("Berth")) inBerth = false;
    }
}
