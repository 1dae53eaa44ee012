using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CraneOnTheRoadWait : Agent
{
    private float record;

    public override void OnEpisodeBegin()
    {
        MaxStep = 4000;
        transform.localPosition = Vector3.zero;
        record = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        AddReward(-0.001f);
        float along = transform.localPosition.x;
        if (along > record)
        {
            AddReward(0.05f * (along - record));
            record = along;
        }

        if (transform.localPosition.y < -1f)
        {
            AddReward(-0.5f); // expect: GA3009
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Station"))
        {
            AddReward(3f);
            EndEpisode();
        }
    }
}
