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
/// other streams; where places are few, a policy that plans on the transitions seen stands beside them, and what it
/// meets when it is followed is seen as well.
/// </summary>
internal sealed class ArchiveSearch : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "archive";

    /// <inheritdoc/>
    /// <remarks>Untuned: a step of it costs a small part of one that a learner learns from.</remarks>
    public int Weight => 6;

    /// <inheritdoc/>
    public bool Plays<TState, TAction>(DecisionProcess<TState, TAction> process, long steps) where TState : notnull =>
        process.Dynamics.StatesAreValues;

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        private const int ShareForFinals = 8;
        // Untuned. An eighth of the steps compares what was found, half of it the plans and half the policies that were
        // planned.
        private const int MostEpisodes = 32;
        // Untuned. Where chance has a part, so many eighths of the others follow what was planned, in so many parts.
        private const int EighthsToFollow = 3;
        private const int Followings = 2;
        private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        private readonly Exploration<TState, TAction> exploration = new(process, context);
        private ulong advances;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            if (!dynamics.StatesAreValues) return [];
            long forFinals = steps / ShareForFinals;
            if (forFinals < dynamics.Horizon) forFinals = Math.Min(steps / 2, dynamics.Horizon);
            long follow = (steps - forFinals) * EighthsToFollow / 8 / Followings;
            exploration.Refocus();
            exploration.Run(steps - forFinals - Followings * follow);
            Func<TState, int, int>? before = null;
            bool turned = false;
            for (int i = 0; i < Followings; i++)
            {
                if (i == Followings - 1 && exploration.FindsEnds())
                {
                    context.Explored?.Invoke(exploration.Reach);
                    before = exploration.Model?.Solve();
                    turned = exploration.Turn();
                }
                exploration.Run(
                    follow, exploration.Model is { IsUncertain: true } model ? model.Solve() : null);
            }
            context.Explored?.Invoke(exploration.Reach);
            if (process.Starts is { } pool) exploration.Fill(pool);
            IReadOnlyList<Candidate<TState, TAction>> found =
                Finals(forFinals, turned ? [exploration.Model?.Solve(), before] : [exploration.Model?.Solve()]);
            if (turned) exploration.Turn();
            return found;
        }

        public void Dispose()
        {
        }

        private IReadOnlyList<Candidate<TState, TAction>> Finals(
            long steps, IReadOnlyList<Func<TState, int, int>?> solved)
        {
            SearchContext rest = context with
            {
                StepBudget = steps / 2,
                Seed = context.Seed ^ (RandomStream.ArchiveFinals + advances++),
            };
            IReadOnlyList<Candidate<TState, TAction>> plans = Compare(rest);
            Policy<TState, TAction> elsewhere = plans.Count > 0 ? plans[0].Policy : Lost;
            Candidate<TState, TAction>[] planned = [.. solved
                .OfType<Func<TState, int, int>>()
                .Select(best => new Candidate<TState, TAction>(name, (state, stepsLeft, chance) =>
                    best(state, stepsLeft) is >= 0 and var choice
                        ? exploration.Palette[choice]
                        : elsewhere(state, stepsLeft, chance))
                {
                    SeesState = exploration.SeesState,
                })];
            if (planned.Length == 0) return plans.Count > 0 ? plans : [new Candidate<TState, TAction>(name, Lost)];
            Candidate<TState, TAction>[] first = [.. planned, .. plans.Take(1)];
            if (first.Length == 1) return first;
            return [
                .. first.OrderByDescending(candidate => Mean(candidate, rest, first.Length)),
                .. plans.Skip(1)];
        }

        private IReadOnlyList<Candidate<TState, TAction>> Compare(SearchContext rest)
        {
            var evaluator = new PlanEvaluator<TState, TAction>(process, rest);
            var finals = new PlanFinals<TState, TAction>(name, dynamics, evaluator, rest.Seed);
            foreach ((Plan plan, double _) in exploration.Archive.BestEpisodes())
                if (evaluator.FinalEpisodes > 0)
                    finals.Add(plan, evaluator.Evaluate([plan], rest.Seed, 0, 1)[0]);
            return finals.Best();
        }

        private double Mean(Candidate<TState, TAction> candidate, SearchContext rest, int contenders)
        {
            int episodes = (int)Math.Min(MostEpisodes, rest.StepBudget / contenders / dynamics.Horizon);
            if (episodes == 0) return 0;
            (double mean, long steps) = PolicyEvaluation.Run(
                process, candidate.Policy, episodes, rest.Seed, context.Cancellation);
            context.Progress?.Invoke(steps);
            return mean;
        }

        // An archive without a whole episode: every start is an end, or the budget was too small for one.
        private Policy<TState, TAction> Lost => PlanPolicy.Of(dynamics, new Plan(dynamics.Actions, 1));
    }
}
