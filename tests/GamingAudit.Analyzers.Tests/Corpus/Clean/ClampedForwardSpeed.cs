using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ClampedForwardSpeed : Agent
{
    public Transform gate;
    public float topSpeed = 15f;
    Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0] * 20f);
        Vector3 toGate = (gate.position - transform.position).normalized;
        float closing = Vector3.Dot(body.velocity, toGate) / topSpeed;
        AddReward(0.01f * Mathf.Clamp(closing, -1f, 1f));
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.transform != gate) return;
        AddReward(10f);
        EndEpisode();
    }

    void OnCollisionEnter(Collision collision)
    {
        AddReward(-5f);
        EndEpisode();
    }

    public override void OnEpisodeBegin()
    {
        body.velocity = Vector3.zero;
        transform.position = Vector3.zero;
    }
}
