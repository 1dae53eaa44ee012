using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeldBesideTheBuoy : Agent
{
    public Transform buoy;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
        float gap = Vector3.Distance(transform.position, buoy.position);
        if (gap < 1.5f) AddReward(0.01f);
        if (transform.position.y < -2f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
