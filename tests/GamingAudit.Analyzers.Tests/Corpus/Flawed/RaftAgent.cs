using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class RaftAgent : Agent
{
    public Rigidbody rb;
    public AudioSource splash;
    public float floor = -1f;

    public override void OnEpisodeBegin() => rb.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        rb.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(-0.001f);
        if (transform.localPosition.y < floor || transform.localPosition.magnitude > 50f)
        {
            splash.Play();
            EndEpisode(); // expect: GA3010
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("shore"))
        {
            AddReward(1f);
            EndEpisode();
        }
        if (other.CompareTag("Lava"))
        {
            Debug.Log("hit");
            ResetRaft();
            EndEpisode(); // expect: GA3010
        }
    }

    private void ResetRaft() => rb.velocity = Vector3.zero;
}
