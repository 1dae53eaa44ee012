using System;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MagpieCountsOnce : Agent
{
    private const int Nests = 6;
    private readonly bool[] seen = new bool[Nests];
    private readonly float[] worth = { 0.1f, 0.2f, 0.3f, 0.1f, 0.5f, 0.4f };

    public override void OnEpisodeBegin()
    {
        Array.Clear(seen, 0, Nests);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int nest = actions.DiscreteActions[0];
        AddReward(-0.01f);
        AddReward(Visit(nest));
        if (Array.TrueForAll(seen, one => one)) EndEpisode();
    }

    private float Visit(int nest)
    {
        if (seen[nest]) return 0f;
        seen[nest] = true;
        return worth[nest];
    }
}
