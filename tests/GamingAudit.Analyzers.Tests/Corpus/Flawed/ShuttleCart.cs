using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class ShuttleCart : Agent
{
    public Transform cargo;
    private float lastLeft;

    public override void OnEpisodeBegin()
    {
        lastLeft = (cargo.position - transform.position).magnitude;
        PutBack();
    }

    private void PutBack()
    {
        transform.position = new Vector3(Random.Range(-9f, 9f), 0f, 0f);
        cargo.position = new Vector3(Random.Range(-9f, 9f), 0f, 12f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.2f;
        float left = (cargo.position - transform.position).magnitude;
        AddReward(0.05f * (lastLeft - left)); // expect: GA3020
        lastLeft = left;
        if (left < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
