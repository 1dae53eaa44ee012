using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class EmuAlongTheRoad : Agent
{
    public Transform next;
    private Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0] * 12f);
        transform.Rotate(0f, actions.ContinuousActions[1], 0f);
    }

    private void FixedUpdate()
    {
        AddReward((Vector3.Dot(body.velocity, (next.position - transform.position).normalized) - 12f) * 0.02f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Wall"))
        {
            AddReward(-5f);
            EndEpisode();
        }
    }
}
