using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class RollerBallSigned : Agent
{
    public Transform goal;
    public float forceMultiplier = 10;
    Rigidbody rBody;
    float previousDistance;

    void Start() { rBody = GetComponent<Rigidbody>(); }

    public override void OnEpisodeBegin()
    {
        if (transform.localPosition.y < 0)
        {
            rBody.angularVelocity = Vector3.zero;
            rBody.velocity = Vector3.zero;
            transform.localPosition = new Vector3(0, 0.5f, 0);
        }
        goal.localPosition = new Vector3(Random.value * 8 - 4, 0.5f, Random.value * 8 - 4);
        previousDistance = Vector3.Distance(transform.localPosition, goal.localPosition);
    }

    public override void CollectObservations(VectorSensor sensor)
    {
        sensor.AddObservation(goal.localPosition);
        sensor.AddObservation(transform.localPosition);
        sensor.AddObservation(rBody.velocity.x);
        sensor.AddObservation(rBody.velocity.z);
    }

    public override void OnActionReceived(ActionBuffers actionBuffers)
    {
        Vector3 controlSignal = Vector3.zero;
        controlSignal.x = actionBuffers.ContinuousActions[0];
        controlSignal.z = actionBuffers.ContinuousActions[1];
        rBody.AddForce(controlSignal * forceMultiplier);

        float distance = Vector3.Distance(transform.localPosition, goal.localPosition);
        AddReward(0.05f * (previousDistance - distance));
        previousDistance = distance;
        if (distance < 1.42f)
        {
            AddReward(1.0f);
            EndEpisode();
        }
        else if (transform.localPosition.y < 0)
        {
            AddReward(-1.0f);
            EndEpisode();
        }
    }
}
