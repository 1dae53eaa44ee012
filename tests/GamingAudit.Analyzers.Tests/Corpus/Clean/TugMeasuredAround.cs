using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TugMeasuredAround : Agent
{
    public Transform berth;
    private Rigidbody hull;

    public override void Initialize() => hull = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        float gapBefore = Vector3.Distance(transform.position, berth.position);
        hull.AddTorque(new Vector3(0f, actions.ContinuousActions[1], 0f));
        transform.position += transform.forward * actions.ContinuousActions[0];
        float gapAfter = Vector3.Distance(transform.position, berth.position);
        AddReward((gapBefore - gapAfter) * 0.5f);
        if (gapAfter < 2f)
        {
            AddReward(3f);
            EndEpisode();
        }
    }
}
