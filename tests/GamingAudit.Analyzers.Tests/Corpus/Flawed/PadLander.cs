using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PadLander : Agent
{
    public Rigidbody ship;

    public override void OnEpisodeBegin()
    {
        ship.position = Vector3.up * 20f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        ship.AddForce(Vector3.up * actions.ContinuousActions[0]);
        SetReward(-0.0005f); // expect: GA2002
        if (transform.position.y < -2f)
        {
            EndEpisode(); // expect: GA3010
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("pad"))
        {
            AddReward(0.5f); // expect: GA3007
        }
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("pad"))
        {
            AddReward(0.1f); // expect: GA3004, GA3006
            if (ship.IsSleeping())
            {
                AddReward(1f);
                EndEpisode();
            }
        }
    }
}
