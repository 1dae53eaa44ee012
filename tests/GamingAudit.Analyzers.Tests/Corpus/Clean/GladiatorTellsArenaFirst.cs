using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GladiatorTellsArenaFirst : Agent
{
    public ArenaFirst arena;
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
        arena.OnStruck(this);
        EndEpisode();
        arena.Count(this);
    }
}

public class ArenaFirst : MonoBehaviour
{
    public List<GladiatorTellsArenaFirst> fighters;
    private int bouts;

    public void OnStruck(GladiatorTellsArenaFirst loser) => Decide(loser);

    public void Count(GladiatorTellsArenaFirst loser) => bouts++;

    private void Decide(GladiatorTellsArenaFirst loser)
    {
        foreach (GladiatorTellsArenaFirst fighter in fighters)
            fighter.AddReward(fighter == loser ? -1f : 1f);
    }
}
