using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GoatAgent : Agent
{
    public Transform lake;
    private int lastCell;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        lastCell = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        int cell = Mathf.FloorToInt(transform.position.z);
        int step = cell - lastCell;
        if (step > 0)
        {
            AddReward(0.5f * step); // expect: GA3001
        }
        else if (step < 0)
        {
            AddReward(0.1f * step);
        }
        lastCell = cell;
    }
}
