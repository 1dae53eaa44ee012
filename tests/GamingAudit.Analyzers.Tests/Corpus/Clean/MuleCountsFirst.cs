using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MuleCountsFirst : Agent // Here the next episode has begun when the end returns.
{
    private int bags;
    private bool isTired;

    public override void OnEpisodeBegin()
    {
        bags = 0;
        isTired = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (!isTired) transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Bag"))
        {
            AddReward(1f);
            Destroy(other.gameObject);
            bags++;
            if (bags == 5)
            {
                EndEpisode();
            }
        }
        else if (other.CompareTag("River"))
        {
            AddReward(-1f);
            isTired = true;
            EndEpisode();
            bags = 0;
        }
    }
}
