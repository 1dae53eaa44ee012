using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PlaneForgetsItsGate : Agent
{
    public Rigidbody body;
    private bool passed;
    private bool crashed;

    public override void OnEpisodeBegin()
    {
        passed = false;
        crashed = false;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1) body.AddForce(Vector3.up * 4f, ForceMode.Impulse);
        if (passed)
        {
            SetReward(3f);
            passed = false;
        }

        if (!crashed) SetReward(0.5f); // expect: GA2002
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Gate")) return;
        passed = true;
        Destroy(other.gameObject);
    }

    private void OnCollisionEnter(Collision collision)
    {
        crashed = true;
        SetReward(-10f);
        EndEpisode();
    }
}
