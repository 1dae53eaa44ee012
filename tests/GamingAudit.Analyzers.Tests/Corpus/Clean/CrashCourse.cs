using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class CrashCourse : Agent
{
    public Rigidbody car;
    public Transform lane;
    private bool crashed;

    public override void OnEpisodeBegin()
    {
        crashed = false;
        car.position = lane.position;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        car.AddForce(transform.forward * actions.ContinuousActions[0]);
        if (crashed)
        {
            AddReward(-5f);
            EndEpisode();
            return;
        }
        AddReward(0.1f);
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("barrier")) crashed = true;
    }
}
