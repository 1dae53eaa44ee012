using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class MazeWalkerNear : Agent
{
    public Transform exit;
    public float stepLength = 1f;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int move = actions.DiscreteActions[0];
        if (Physics.Raycast(transform.position, transform.forward, 1f))
        {
            move = 1;
        }
        switch (move)
        {
            case 0:
                transform.position += transform.forward * stepLength;
                break;
            case 1:
                transform.Rotate(0f, 90f, 0f);
                break;
        }
        if (Vector3.Distance(transform.position, exit.position) < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
            return;
        }
        AddReward(-0.001f);
    }
}
