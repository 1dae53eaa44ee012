using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HopperCounts : Agent
{
    private int allowed = 20;
    private int left = 20;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        left = allowed;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        left--;
        AddReward(-0.001f);
        if (left == 0)
        {
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Harbour"))
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
