using GamingAudit.Engine.Adversaries.Archives;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Keeps an archive of states that were reached, returns to one by copying it and explores from there, in the manner of
/// Go-Explore (Ecoffet et al. 2021, "First return, then explore"). Finds what a long, narrow way leads to. Plays only
/// where a state is a value. Chance does not repeat itself, so the episodes of the archive are plans to be tried on
/// other streams; where states are few, a policy that plans on the transitions seen stands beside them.
/// </summary>
internal sealed class ArchiveSearch : IAdversary
{
    private const int ShareForFinals = 8;
    // Untuned. An eighth of the steps compares what was found, half of it the plans and half the policy that was
    // planned.
    private const int MostEpisodes = 32;

    /// <inheritdoc/>
    public string Name => "archive";

    /// <inheritdoc/>
    public int Weight => 1;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        long forFinals = context.StepBudget / ShareForFinals;
        if (!dynamics.StatesAreValues || forFinals < dynamics.Horizon) return [];
        var exploration = new Exploration<TState, TAction>(process, context);
        exploration.Run(context.StepBudget - forFinals);
        context.Explored?.Invoke(exploration.Reach);

        ulong seed = context.Seed ^ RandomStream.ArchiveFinals;
        SearchContext rest = context with { StepBudget = forFinals / 2, Seed = seed };
        IReadOnlyList<Candidate<TState, TAction>> plans = Compare(process, exploration.Archive, rest);
        Policy<TState, TAction> elsewhere = plans.Count > 0 ? plans[0].Policy : Lost(dynamics);
        if (exploration.Model?.Solve(elsewhere) is not { } policy) return plans;
        var planned = new Candidate<TState, TAction>(Name, policy);
        return plans.Count == 0 || Mean(process, planned, rest) >= Mean(process, plans[0], rest)
            ? [planned, .. plans]
            : [.. plans, planned];
    }

    private IReadOnlyList<Candidate<TState, TAction>> Compare<TState, TAction>(
        DecisionProcess<TState, TAction> process, Archive<TState, TAction> archive, SearchContext context)
        where TState : notnull
    {
        var evaluator = new PlanEvaluator<TState, TAction>(process, context);
        var finals = new PlanFinals<TState, TAction>(Name, process.Dynamics, evaluator, context.Seed);
        foreach ((Plan plan, double _) in archive.BestEpisodes())
            if (evaluator.FinalEpisodes > 0) finals.Add(plan, evaluator.Evaluate([plan], context.Seed, 0, 1)[0]);
        return finals.Best();
    }

    private static double Mean<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate, SearchContext context)
        where TState : notnull
    {
        int episodes = (int)Math.Min(MostEpisodes, context.StepBudget / 2 / process.Dynamics.Horizon);
        if (episodes == 0) return 0;
        (double mean, long steps) = PolicyEvaluation.Run(
            process, candidate.Policy, episodes, context.Seed, context.Cancellation);
        context.Progress?.Invoke(steps);
        return mean;
    }

    // An archive without a whole episode: every start is an end, or the budget was too small for one.
    private static Policy<TState, TAction> Lost<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull => PlanPolicy.Of(dynamics, new Plan(dynamics.Actions, 1));
}
