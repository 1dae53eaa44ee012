using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class ScoutBot : Agent
{
    public Transform beacon;
    private float score;

    public override void OnEpisodeBegin()
    {
        score = 0f;
        transform.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        score -= 0.01f;
        SetReward(score); // expect: GA2003
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Beacon"))
        {
            score += 5f;
            SetReward(score);
            EndEpisode();
        }
    }
}
