using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LynxAroundTheBrook : Agent
{
    [SerializeField] private string thornTag = "Thorn";
    [SerializeField] private string brookTag = "Brook";
    [SerializeField] private string denTag = "Den";

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0] * 0.1f, 0f, actions.ContinuousActions[1] * 0.1f);
        AddReward(-0.0001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag(thornTag))
        {
            AddReward(-1f);
            EndEpisode();
        }
        else if (other.CompareTag(brookTag))
        {
            AddReward(-0.5f);
            EndEpisode();
        }
        else if (other.CompareTag(denTag))
        {
            AddReward(4f);
            EndEpisode();
        }
    }
}
