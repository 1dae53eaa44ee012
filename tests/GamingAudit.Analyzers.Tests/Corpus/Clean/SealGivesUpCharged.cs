using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SealGivesUpCharged : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        if (GetCumulativeReward() <= -4f)
        {
            AddReward(-4f);
            EndEpisode();
        }
        else
        {
            AddReward(-0.002f);
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Beach"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
