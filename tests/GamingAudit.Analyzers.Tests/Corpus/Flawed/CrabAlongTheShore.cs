using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CrabAlongTheShore : Agent
{
    private bool isHidden;

    public override void OnEpisodeBegin()
    {
        isHidden = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (isHidden) return;
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward(transform.localPosition.z * 0.01f); // expect: GA3006
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Rock"))
        {
            AddReward(10f);
            EndEpisode();
        }
    }
}
