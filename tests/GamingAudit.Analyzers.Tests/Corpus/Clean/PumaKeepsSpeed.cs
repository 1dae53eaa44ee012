using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PumaKeepsSpeed : Agent
{
    public Transform prey;
    private Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 8f);
        Vector3 way = (prey.localPosition - transform.localPosition).normalized;
        AddReward(Mathf.Clamp(Vector3.Dot(body.velocity, way), -1f, 1f) * 0.01f);
        if (transform.localPosition.y < -1f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Prey"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
