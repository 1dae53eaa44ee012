using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LynxLeavesParkCharged : Agent
{
    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        AddReward(-0.002f);
    }

    private void OnTriggerExit(Collider other)
    {
        if (other.CompareTag("Park"))
        {
            AddReward(-2f);
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
