using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TowerLeans : Agent
{
    public Rigidbody top;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
        float lean = transform.eulerAngles.x;
        if (lean > 180f) lean -= 360f;
        if (lean < -20f) AddReward(-0.5f);
        if (top.rotation.x * Mathf.Rad2Deg > 30f) AddReward(-0.1f);
        if (Vector3.Angle(transform.up, Vector3.up) > 150f) AddReward(-0.2f);
        if (Mathf.Abs(transform.rotation.z) > 0.3f || Vector3.Dot(transform.up, Vector3.up) < 0.5f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
