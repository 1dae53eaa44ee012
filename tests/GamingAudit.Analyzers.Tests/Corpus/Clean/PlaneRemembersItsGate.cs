using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PlaneRemembersItsGate : Agent
{
    public Rigidbody body;
    private bool passed;

    public override void OnEpisodeBegin()
    {
        passed = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1) body.AddForce(Vector3.up * 4f, ForceMode.Impulse);
        SetReward(0.05f);
        if (passed)
        {
            SetReward(3f);
            passed = false;
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Gate")) return;
        passed = true;
        Destroy(other.gameObject);
    }

    private void OnCollisionEnter(Collision collision)
    {
        SetReward(-10f);
        EndEpisode();
    }
}
