using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GooseSteersWithinATurn : Agent
{
    public Transform lake;
    private float heading;
    private int beat;

    public override void OnEpisodeBegin()
    {
        heading = Random.Range(-180f, 180f);
        beat = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        heading += 4f * actions.ContinuousActions[0];
        beat = (beat + 2) % 4;
        Vector3 way = lake.position - transform.position;
        float bearing = Mathf.Atan2(way.x, way.z) * Mathf.Rad2Deg;
        float twice = ((bearing - heading + 180f) % 360f + 360f) % 360f - 180f;
        float nose = (transform.eulerAngles.y + 180f) % 360f - 180f;
        AddReward(-0.01f * Mathf.Abs(Within(bearing - heading)) / 180f);
        AddReward(-0.01f * Mathf.Abs(twice) / 180f);
        AddReward(-0.01f * Mathf.Abs(nose) / 180f);
    }

    private static float Within(float angle)
    {
        angle = (angle + 180f) % 360f;
        if (angle < 0f) angle += 360f;
        return angle - 180f;
    }
}
