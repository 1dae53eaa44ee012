using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Play;

/// <summary>The ways of policies that are known, for those who learn to start along.</summary>
internal static class KnownWays
{
    // Untuned: enough to start at; more would only take longer.
    private const ulong Episodes = 8;

    /// <summary>States along what policies do, with the steps before them, and how many steps that took.</summary>
    /// <param name="dynamics">What is played.</param>
    /// <param name="policies">Who plays.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="most">Environment steps that it may take.</param>
    public static (IReadOnlyList<(TState State, int Step)> Ways, long Steps) Of<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, IReadOnlyList<Policy<TState, TAction>> policies,
        SearchContext context, long most) where TState : notnull
    {
        var ways = new List<(TState, int)>();
        var episode = new StreamedEpisode<TState, TAction>(
            dynamics, context.Seed ^ RandomStream.SpliceFinals, context.Cancellation);
        long taken = 0;
        foreach (Policy<TState, TAction> policy in policies)
            for (ulong number = 0; number < Episodes && most - taken > dynamics.Horizon; number++)
            {
                episode.Begin(number);
                while (!episode.IsOver)
                {
                    ways.Add((episode.Cursor.State, episode.Steps));
                    episode.Step(policy);
                }
                taken += episode.Steps;
            }
        return (ways, taken);
    }
}
