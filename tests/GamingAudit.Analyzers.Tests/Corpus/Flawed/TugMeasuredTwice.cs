using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TugMeasuredTwice : Agent
{
    public Transform berth;
    private Rigidbody hull;

    public override void Initialize() => hull = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        float gapBefore = Vector3.Distance(transform.position, berth.position);
        float thrust = Mathf.Clamp(actions.ContinuousActions[0], -1f, 1f) * 40f;
        hull.AddRelativeForce(new Vector3(0f, 0f, thrust));
        Steer(actions.ContinuousActions[1]);
        float gapAfter = Vector3.Distance(transform.position, berth.position);
        AddReward((gapBefore - gapAfter) * 0.5f); // expect: GA3020
        if (gapAfter < 2f)
        {
            AddReward(3f);
            EndEpisode();
        }
    }

    private void Steer(float wheel)
    {
        hull.AddTorque(new Vector3(0f, wheel * 8f, 0f));
    }
}
