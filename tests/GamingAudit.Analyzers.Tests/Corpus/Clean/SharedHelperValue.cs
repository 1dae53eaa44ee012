using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BalanceAgent : Agent
{
    public Transform beam;
    private float last;

    public override void OnEpisodeBegin()
    {
        beam.localRotation = Quaternion.identity;
        last = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        beam.Rotate(0f, 0f, Mathf.Clamp(actions.ContinuousActions[0], -1f, 1f));
        AddReward(Level());
        if (Vector3.Angle(beam.up, Vector3.up) > 60f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private float Level()
    {
        float tilt = Vector3.Angle(beam.up, Vector3.up);
        float change = (last - tilt) * 0.01f;
        last = tilt;
        return change;
    }
}
