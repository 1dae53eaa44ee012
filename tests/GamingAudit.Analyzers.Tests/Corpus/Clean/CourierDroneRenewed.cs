using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class CourierDroneRenewed : Agent
{
    [SerializeField] private Transform[] drops;
    [SerializeField] private Rigidbody frame;
    private int next;
    private float previousRange;

    public override void OnEpisodeBegin()
    {
        next = 0;
        frame.position = Vector3.up * 3f;
        previousRange = Range();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        frame.AddForce(actions.ContinuousActions[0], actions.ContinuousActions[1], actions.ContinuousActions[2]);
        float range = Range();
        AddReward((previousRange - range) * 0.1f);
        previousRange = range;
        if (range < 1f)
        {
            AddReward(1f);
            next++;
            if (next == drops.Length)
            {
                EndEpisode();
                return;
            }
            previousRange = Range();
        }
    }

    private float Range() => Vector3.Distance(frame.position, drops[next].position);
}
