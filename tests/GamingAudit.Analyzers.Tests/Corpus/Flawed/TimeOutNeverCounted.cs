using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TimeOutNeverCounted : Agent
{
    private int stepsTaken;
    private const int StepLimit = 2000;

    public override void OnEpisodeBegin() => stepsTaken = 0;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        if (stepsTaken >= StepLimit) // expect: GA2010
        {
            EndEpisode();
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("fruit")) return;
        AddReward(1f);
        EndEpisode();
    }
}
