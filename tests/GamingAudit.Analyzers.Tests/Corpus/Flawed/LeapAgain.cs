using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LeapAgain : Agent
{
    public Transform ledge;
    public float near = 4f;
    private Rigidbody body;
    private bool leapt;
    private bool grounded = true;

    public override void OnEpisodeBegin()
    {
        leapt = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        if (Vector3.Distance(transform.position, ledge.position) < near && grounded && !leapt)
        {
            body.AddForce(Vector3.up * 5f, ForceMode.Impulse);
            AddReward(0.5f); // expect: GA3007
            leapt = true;
        }
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.collider.CompareTag("Floor"))
        {
            grounded = true;
            leapt = false;
        }
    }

    private void OnCollisionExit(Collision collision)
    {
        grounded = false;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Ledge"))
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
