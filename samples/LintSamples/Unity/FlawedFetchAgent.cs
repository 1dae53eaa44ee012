using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

namespace GamingAudit.Samples.Lint;

/// <summary>
/// A ball that is to roll to a target. Four mistakes that real agents make: an approach is paid and a retreat is free,
/// the cost of time is an integer division by a MaxStep that may be 0, and the goal is paid to the next episode.
/// </summary>
public sealed class FlawedFetchAgent : Agent
{
    [SerializeField] private Transform target = null!;
    [SerializeField] private float force = 10f;

    private Rigidbody body = null!;
    private float lastDistance;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        body.velocity = Vector3.zero;
        transform.localPosition = new Vector3(0f, 0.5f, 0f);
        lastDistance = Distance();
    }

    public override void CollectObservations(VectorSensor sensor)
    {
        sensor.AddObservation(transform.localPosition);
        sensor.AddObservation(target.localPosition);
        sensor.AddObservation(lastDistance);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * force);
        AddReward(-1 / MaxStep);
        float distance = Distance();
        if (distance < lastDistance)
        {
            AddReward(0.1f);
        }

        lastDistance = distance;
        if (distance < 1.5f)
        {
            EndEpisode();
            AddReward(1f);
        }
    }

    private float Distance() => Vector3.Distance(transform.localPosition, target.localPosition);
}
