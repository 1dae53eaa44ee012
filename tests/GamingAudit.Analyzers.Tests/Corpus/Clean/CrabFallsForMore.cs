using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CrabFallsForMore : Agent
{
    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        AddReward(-0.002f);
        if (transform.localPosition.y < -1f)
        {
            SetReward(-3f);
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
