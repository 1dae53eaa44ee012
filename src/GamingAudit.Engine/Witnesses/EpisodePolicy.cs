using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Plays the actions of a recorded episode by the clock, whatever chance answers now.</summary>
internal static class EpisodePolicy
{
    /// <param name="dynamics">Dynamics under which the episode has replayed, so that its actions fit them.</param>
    /// <param name="episode">
    /// What is played; where another episode lasts longer, it begins again, and where it has no step, there is no more
    /// to it than the action that <see cref="Plan"/> begins with.
    /// </param>
    public static Policy<TState, TAction> Of<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, Episode episode) where TState : notnull
    {
        var plan = new Plan(dynamics.Actions, Math.Max(1, episode.Steps.Count));
        foreach ((int i, EpisodeStep step) in episode.Steps.Index())
        {
            step.Branches.ToArray().CopyTo(plan.Branches(i));
            step.Values.ToArray().CopyTo(plan.Values(i));
        }
        return PlanPolicy.Of(dynamics, plan);
    }
}
