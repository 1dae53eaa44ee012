using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PadLanderOnce : Agent
{
    public Rigidbody ship;
    private bool touched;

    public override void OnEpisodeBegin()
    {
        ship.position = Vector3.up * 20f;
        touched = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        ship.AddForce(Vector3.up * actions.ContinuousActions[0]);
        AddReward(-0.0005f);
        if (transform.position.y < -2f)
        {
            SetReward(-1f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("pad") && !touched)
        {
            touched = true;
            AddReward(0.5f);
        }
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("pad") && ship.IsSleeping())
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
