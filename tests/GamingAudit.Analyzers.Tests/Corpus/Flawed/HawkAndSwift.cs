using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HawkAgent : Agent
{
    public Rigidbody rb;
    public Transform perch;
    private float forwardSpeed;

    public override void OnEpisodeBegin() => rb.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        rb.AddForce(transform.forward * actions.ContinuousActions[0]);
        Vector3 local = transform.InverseTransformDirection(rb.velocity);
        AddReward(local.z * 0.01f); // expect: GA3011
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("perch"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

public class SwiftAgent : Agent
{
    public Rigidbody rb;

    public override void OnEpisodeBegin() => rb.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        rb.AddForce(transform.forward * actions.ContinuousActions[0]);
        float speed = rb.velocity.magnitude;
        if (speed > 0.5f)
        {
            AddReward(speed * 0.01f); // expect: GA3003
        }
        if (transform.position.y < 0f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
