using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Adversaries.Beams;

/// <summary>What a plan came to after some steps.</summary>
/// <param name="At">Where each of the episodes stands that it is tried in.</param>
/// <param name="Return">The mean discounted reward until then.</param>
/// <param name="Before">What it came to a step earlier; null at the start.</param>
/// <param name="Action">What was done there.</param>
internal sealed record BeamNode<TState, TAction>(
    EpisodeCursor<TState, TAction>[] At, double Return, BeamNode<TState, TAction>? Before, TAction Action)
    where TState : notnull
{
    /// <summary>True where all its episodes are over.</summary>
    public bool IsOver => At.All(cursor => cursor.IsOver);

    /// <summary>Its state, in the first episode that goes on.</summary>
    public TState State => At.First(cursor => !cursor.IsOver).State;

    /// <summary>Steps that were taken.</summary>
    public int Steps => At.Max(cursor => cursor.Steps);

    /// <summary>The actions that led here.</summary>
    public Plan Plan(ActionSpace<TAction> space)
    {
        var plan = new Plan(space, Steps);
        for (BeamNode<TState, TAction> at = this; at.Before is { } before; at = before)
            space.Encode(at.Action, plan.Branches(at.Steps - 1), plan.Values(at.Steps - 1));
        return plan;
    }
}
