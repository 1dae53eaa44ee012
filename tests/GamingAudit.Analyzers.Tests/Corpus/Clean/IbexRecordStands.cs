using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class IbexRecordStands : Agent
{
    private float highest;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        highest = transform.localPosition.y;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, actions.ContinuousActions[0], 0f);
        float height = transform.localPosition.y;
        if (height > highest)
        {
            float climbed = height - highest;
            AddReward(climbed * 0.2f);
            highest = height;
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("Peak"))
        {
            AddReward(5f);
            EndEpisode();
        }
    }
}
