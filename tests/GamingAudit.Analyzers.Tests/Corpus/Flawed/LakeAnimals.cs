using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class DeerAgent : Agent
{
    public Transform lake;
    private float prevDist;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        prevDist = Vector3.Distance(transform.position, lake.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float dist = Vector3.Distance(transform.position, lake.position);
        float delta = prevDist - dist;
        AddReward(delta > 0f ? delta : delta * 0.3f); // expect: GA3001
        prevDist = dist;
    }
}

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

public class OtterAgent : Agent
{
    public Transform lake;
    private float prevDist;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        prevDist = Vector3.Distance(transform.position, lake.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float dist = Vector3.Distance(transform.position, lake.position);
        float shaping = dist < prevDist ? 0.05f : -0.01f; // expect: GA3001
        AddReward(shaping);
        prevDist = dist;
    }
}

public class StoatAgent : Agent
{
    public Transform lake;
    private float prevDist;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        prevDist = Vector3.Distance(transform.position, lake.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float dist = Vector3.Distance(transform.position, lake.position);
        float shaping = dist < prevDist ? 0.05f : -0.05f;
        AddReward(shaping);
        prevDist = dist;
    }
}

public class MinkAgent : Agent
{
    public Transform lake;
    public float towardReward = 0.1f;
    public float awayPenalty = -0.02f;
    private float prevDist;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        prevDist = Vector3.Distance(transform.position, lake.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float dist = Vector3.Distance(transform.position, lake.position);
        if (dist < prevDist) AddReward(towardReward); // expect: GA3001
        else AddReward(awayPenalty);
        prevDist = dist;
    }
}
