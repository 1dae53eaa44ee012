using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GooseSteersByRemainder : Agent
{
    public Transform lake;
    private float heading;

    public override void OnEpisodeBegin()
    {
        heading = Random.Range(-180f, 180f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        heading += 4f * actions.ContinuousActions[0];
        Vector3 way = lake.position - transform.position;
        float bearing = Mathf.Atan2(way.x, way.z) * Mathf.Rad2Deg;
        AddReward(-0.01f * Mathf.Abs(Within(bearing - heading)) / 180f);
    }

    private static float Within(float angle)
    {
        angle += 180f;
        float turned = angle % 360f; // expect: GA1010
        return turned - 180f;
    }
}
