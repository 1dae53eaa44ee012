using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DockedForever : Agent
{
    public Transform dock;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
        AddReward(-0.001f);
        float gap = Vector3.Distance(transform.position, dock.position);
        if (gap < 1.5f)
        {
            AddReward(1f); // expect: GA2011
            Debug.Log("docked");
        }
        if (transform.position.y < -2f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
