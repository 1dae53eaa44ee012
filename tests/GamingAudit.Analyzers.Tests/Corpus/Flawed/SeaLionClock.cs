using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SeaLionClock : Agent
{
    private const float Limit = 90f;
    private bool isTimerRunning;
    private float remaining;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        isTimerRunning = true;
        remaining = Limit;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        if (isTimerRunning)
        {
            if (remaining > 0)
            {
                remaining -= Time.fixedDeltaTime;
            }
            else
            {
                isTimerRunning = false;
                AddReward(-2f); // expect: GA2009
                EndEpisode();
            }
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Rock"))
        {
            AddReward(3f);
            EndEpisode();
        }
    }
}
