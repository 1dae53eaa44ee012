using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class YachtShunsTheSeam : Agent
{
    public Transform mark;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        float yaw = transform.eulerAngles.y;
        Vector3 way = mark.position - transform.position;
        float bearing = Mathf.Atan2(way.x, way.z) * Mathf.Rad2Deg;
        float off = bearing - yaw; // expect: GA1010
        AddReward(-0.001f * Mathf.Abs(off));
    }
}
