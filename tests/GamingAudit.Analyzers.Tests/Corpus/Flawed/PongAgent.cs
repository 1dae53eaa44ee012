using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PongAgent : Agent
{
    public Rigidbody ball;
    public PongAgent rival;

    public override void OnEpisodeBegin() => ball.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, actions.ContinuousActions[0], 0f);
        SetReward(-0.001f); // expect: GA2002
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("ball"))
        {
            SetReward(0.1f); // expect: GA3007
        }
    }

    public void Missed()
    {
        rival.AddReward(0.2f);
        rival.SetReward(1f); // expect: GA2002
        rival.AddReward(0.1f);
        SetReward(-1f);
        EndEpisode();
    }
}
