using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class DialTurnerOrdered : Agent
{
    public float angle;
    [SerializeField] private bool useFine = false;

    public override void OnEpisodeBegin() => angle = Random.Range(0f, 360f);

    public override void OnActionReceived(ActionBuffers actions)
    {
        angle += actions.ContinuousActions[0];
        float off = Mathf.Abs(Mathf.DeltaAngle(angle, 90f));
        if (off > 90f)
        {
            AddReward(-0.01f);
        }
        else if (off > 30f)
        {
            AddReward(-0.005f);
        }
        if (useFine)
        {
            AddReward(-off / 18000f);
        }
        if (off < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
