using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

// The tram stands crooked at the stop for ever: the doors it never has to open.
public class TramAtStop : Agent
{
    public Transform stop;

    private Rigidbody body;
    private bool atStop;

    public override void OnEpisodeBegin()
    {
        atStop = false;
        body.velocity = Vector3.zero;
    }

    public override void CollectObservations(VectorSensor sensor) => sensor.AddObservation(atStop);

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(-0.0005f);
        float angle = Vector3.Angle(transform.forward, stop.forward);
        if (atStop && angle < 10f)
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
            AddReward(0.1f); // expect: GA3004, GA3006
        }
    }

    private void OnTriggerExit(Collider other)
    {
        if (other.CompareTag("Stop")) atStop = false;
    }
}
