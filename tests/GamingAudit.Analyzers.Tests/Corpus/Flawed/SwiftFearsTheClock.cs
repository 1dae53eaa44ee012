using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SwiftFearsTheClock : Agent
{
    public Rigidbody body;
    private float clock;

    public override void OnEpisodeBegin()
    {
        clock = 0f;
        body.velocity = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f);
    }

    private void FixedUpdate()
    {
        clock += Time.fixedDeltaTime;
        if (clock < 60f) return;
        SetReward(-50f); // expect: GA2009
        EndEpisode();
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Nest"))
        {
            SetReward(50f);
            EndEpisode();
        }
        else if (other.CompareTag("Cliff"))
        {
            SetReward(-10f); // expect: GA3009
            EndEpisode();
        }
    }
}
