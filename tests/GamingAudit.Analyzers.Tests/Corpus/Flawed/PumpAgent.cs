using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PumpAgent : Agent
{
    public float stepReward = 0.1f, pipeBonus = 1f, crash = -1f;
    private float lastReward;
    private bool passed;
    private bool dead;

    public override void OnEpisodeBegin()
    {
        dead = false;
        passed = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        lastReward = stepReward; // expect: GA1006
        if (passed)
        {
            lastReward = pipeBonus;
            passed = false;
        }
        if (dead)
        {
            SetReward(crash);
            EndEpisode();
        }
        else
        {
            SetReward(stepReward);
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Pipe")) passed = true;
        if (other.CompareTag("Ground")) dead = true;
    }
}
