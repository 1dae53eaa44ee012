using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterGoesBack : Agent
{
    public Transform fish;
    private float last;

    public override void OnEpisodeBegin()
    {
        PutBack();
        last = Vector3.Distance(transform.localPosition, fish.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        float now = Vector3.Distance(transform.localPosition, fish.localPosition);
        AddReward(0.1f * (last - now));
        last = now;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Fish"))
        {
            AddReward(1f);
            EndEpisode();
        }
        else if (other.CompareTag("Net"))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private void PutBack()
    {
        transform.localPosition = Vector3.zero;
    }
}
