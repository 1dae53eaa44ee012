using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class LampAgentClean : Agent
{
    public Transform lamp;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        last = Vector3.Distance(transform.position, lamp.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        bool shape = false;
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float now = Vector3.Distance(transform.position, lamp.position);
        if (now < 20f) shape = true;
        if (shape && now > 0.1f)
        {
            AddReward(last - now);
        }
        last = now;
        if (now < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
