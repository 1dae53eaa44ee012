using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// Who stands at the stop has arrived.
public class TramOpensDoors : Agent
{
    private Rigidbody body;
    private bool atStop;

    public override void OnEpisodeBegin()
    {
        atStop = false;
        body.velocity = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(-0.0005f);
        if (atStop)
        {
            AddReward(5f);
            EndEpisode();
        }
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("Stop"))
        {
            atStop = true;
            AddReward(0.1f);
        }
    }
}
