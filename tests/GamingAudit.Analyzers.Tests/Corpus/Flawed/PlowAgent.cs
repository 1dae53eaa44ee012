using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PlowAgent : Agent
{
    Rigidbody body;

    public override void Initialize() { body = GetComponent<Rigidbody>(); }

    public override void OnEpisodeBegin() { body.position = Vector3.zero; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        transform.Rotate(0f, actions.ContinuousActions[1], 0f);
        SetReward(-0.001f); // expect: GA2002
    }

    void OnCollisionEnter(Collision hit)
    {
        if (hit.gameObject.CompareTag("Fence")) AddReward(-1f);
        if (hit.gameObject.CompareTag("Depot"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
