using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeaverInDanger : Agent
{
    public Transform wolf;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        bool inDanger = Vector3.Distance(transform.position, wolf.position) < 4f;
        SetReward(inDanger ? 1f : 0f); // expect: GA3021
    }
}
