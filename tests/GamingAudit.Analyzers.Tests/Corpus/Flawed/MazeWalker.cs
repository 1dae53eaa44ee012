using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class MazeWalker : Agent
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
        switch (move)
        {
            case 0:
                transform.position += Vector3.forward * stepLength;
                AddReward(0.01f); // expect: GA3002
                break;
            case 1:
                transform.Rotate(0f, 90f, 0f);
                break;
        }
        if (Vector3.Distance(transform.position, exit.position) == 0f) // expect: GA1003
        {
            AddReward(1f);
            EndEpisode();
            return;
        }
        if (transform.position.x > 10f)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        AddReward(-0.001f);
    }

}
