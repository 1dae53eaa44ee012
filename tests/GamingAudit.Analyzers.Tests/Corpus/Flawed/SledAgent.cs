using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SledAgent : Agent
{
    public Transform gate;
    Rigidbody body;

    public override void Initialize() { body = GetComponent<Rigidbody>(); }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        Vector3 toGate = (gate.position - transform.position).normalized;
        float facing = Vector3.Dot(transform.forward, toGate);
        AddReward(facing * 0.4f); // expect: GA3006
    }

    public void PassedGate(Transform next)
    {
        gate = next;
        AddReward(0.3f);
    }
}
