using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class YachtGoesAround : Agent
{
    public Transform mark;
    private float lastYaw;

    public override void OnEpisodeBegin()
    {
        lastYaw = transform.eulerAngles.y;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        float yaw = transform.eulerAngles.y;
        Vector3 way = mark.position - transform.position;
        float bearing = Mathf.Atan2(way.x, way.z) * Mathf.Rad2Deg;
        float off = bearing - yaw;
        if (off > 180f) off -= 360f;
        if (off < -180f) off += 360f;
        AddReward(-0.001f * Mathf.Abs(off));
        AddReward(-0.001f * Mathf.Abs(Mathf.DeltaAngle(bearing, yaw)));
        AddReward(-0.001f * Mathf.Abs(Mathf.DeltaAngle(lastYaw, yaw)));
        AddReward(-0.001f * (1f - Mathf.Cos((bearing - yaw) * Mathf.Deg2Rad)));
        lastYaw = yaw;
    }
}
