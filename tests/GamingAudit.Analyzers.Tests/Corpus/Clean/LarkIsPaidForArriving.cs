using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LarkIsPaidForArriving : Agent
{
    private bool arrived;
    private bool crashed;

    public override void OnEpisodeBegin()
    {
        arrived = false;
        crashed = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (arrived) AddReward(5f);
        if (arrived || crashed)
        {
            AddReward(-2f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Nest")) arrived = true;
        if (other.CompareTag("Tower")) crashed = true;
    }
}
