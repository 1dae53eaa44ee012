using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TorpedoAgent : Agent
{
    public Transform ship;
    Rigidbody body;

    public override void Initialize() { body = GetComponent<Rigidbody>(); }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        Vector3 aim = (ship.position - transform.position).normalized;
        float closing = Vector3.Dot(body.velocity, aim);
        AddReward(closing * 0.05f); // expect: GA3011
    }

    void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("Ship")) { AddReward(1f); EndEpisode(); }
    }
}
