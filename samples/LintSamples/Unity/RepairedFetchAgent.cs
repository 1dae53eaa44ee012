using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

namespace GamingAudit.Samples.Lint;

/// <summary>
/// The same ball, repaired: progress is a signed difference, the cost of time is a fraction of a MaxStep that is set,
/// and the goal is paid before the episode ends.
/// </summary>
public sealed class RepairedFetchAgent : Agent
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
        if (MaxStep > 0)
        {
            AddReward(-1f / MaxStep);
        }

        float distance = Distance();
        AddReward(0.1f * (lastDistance - distance));
        lastDistance = distance;
        if (distance < 1.5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private float Distance() => Vector3.Distance(transform.localPosition, target.localPosition);
}
