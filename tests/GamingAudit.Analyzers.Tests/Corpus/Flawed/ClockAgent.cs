using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class ClockAgent : Agent
{
    public Rigidbody rb;
    public float episodeLength = 30f;
    private float timer;
    private bool finished;
    private int stepsTaken;

    public override void OnEpisodeBegin()
    {
        rb.position = Vector3.zero;
        timer = 0f;
        stepsTaken = 0;
        finished = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        rb.AddForce(transform.forward * actions.ContinuousActions[0]);
        timer += Time.fixedDeltaTime;
        stepsTaken++;
        if (!finished && timer >= episodeLength)
        {
            SetReward(-1f); // expect: GA2009
            EndEpisode();
            return;
        }
        if (stepsTaken > 2000)
        {
            EndEpisode(); // expect: GA2009
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("shore"))
        {
            finished = true;
            AddReward(1f);
            EndEpisode();
        }
    }
}
