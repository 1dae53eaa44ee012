using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class DialTurner : Agent
{
    public float angle;
    private bool useFine = false;

    public override void OnEpisodeBegin() => angle = Random.Range(0f, 360f);

    public override void OnActionReceived(ActionBuffers actions)
    {
        angle += actions.ContinuousActions[0];
        float off = Mathf.Abs(Mathf.DeltaAngle(angle, 90f));
        if (off < 30f)
        {
            AddReward(0.001f);
        }
        else if (off < 10f)
        {
            AddReward(0.01f); // expect: GA1006
        }
        if (useFine)
        {
            AddReward(-off / 180f); // expect: GA1006
        }
        if (off < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
