using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KartStopsShort : Agent
{
    public List<Transform> gates;
    public Rigidbody body;
    private int next;

    public override void OnEpisodeBegin()
    {
        next = 0;
        body.velocity = Vector3.zero;
        transform.position = gates[0].position - Vector3.forward * 4f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0] * 10f);
        transform.Rotate(0f, actions.ContinuousActions[1] * 3f, 0f);
        AddReward(-0.0005f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform != gates[next]) return;
        if (next == gates.Count - 1)
        {
            EndEpisode(); // expect: GA3004
        }
        else
        {
            next++;
            AddReward(0.5f);
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.CompareTag("Rail"))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
