using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class LureAgentClean : Agent
{
    public Transform lure;
    public float closest = float.MaxValue;
    private List<bool> warned = new List<bool>() { false, false };
    private float fuel = 1f;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        fuel = 1f;
        closest = Vector3.Distance(transform.position, lure.position);
        warned[0] = false;
        warned[1] = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        fuel -= 0.01f;
        float now = Vector3.Distance(transform.position, lure.position);
        if (closest - now > 0.1f)
        {
            AddReward(0.1f);
            closest = now;
        }
        if (fuel < 0f) Warn(0);
        if (now < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private void Warn(int kind)
    {
        if (!warned[kind])
        {
            AddReward(-0.1f);
            warned[kind] = true;
        }
    }
}
