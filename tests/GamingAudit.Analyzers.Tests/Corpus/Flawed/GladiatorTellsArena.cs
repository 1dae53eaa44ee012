using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GladiatorTellsArena : Agent
{
    public Arena arena;
    public bool standing = true;

    public override void OnEpisodeBegin() => standing = true;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    public void Struck()
    {
        if (!standing) return;
        standing = false;
        EndEpisode();
        arena.OnStruck(this); // expect: GA2001
    }
}

public class Arena : MonoBehaviour
{
    public List<GladiatorTellsArena> fighters;

    public void OnStruck(GladiatorTellsArena loser) => Decide(loser);

    private void Decide(GladiatorTellsArena loser)
    {
        foreach (GladiatorTellsArena fighter in fighters)
            fighter.AddReward(fighter == loser ? -1f : 1f);
    }
}
