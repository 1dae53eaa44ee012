using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HoundAgentClean : Agent
{
    public Transform hare;
    private float distance;
    private float previous = 0f;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(UnityEngine.Random.Range(-4f, 4f), 0f, 0f);
        previous = Vector3.Distance(transform.localPosition, hare.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
    }

    private void OnCollisionStay(Collision other)
    {
        if (other.gameObject.tag == "Ground")
        {
            distance = Vector3.Distance(transform.localPosition, hare.localPosition);
            if (distance < previous)
            {
                AddReward(0.1f);
            }
            if (distance > previous)
            {
                AddReward(-0.1f);
            }
            previous = distance;
        }
    }
}
