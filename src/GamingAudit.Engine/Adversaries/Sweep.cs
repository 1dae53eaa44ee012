using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Sweeps what few numbers say: one action held for ever, corners of a Box and of many branches among them, and waves
/// of one period. A flock of them is changed bit by bit; one as good as its parent takes its place, so that the flock
/// moves on where nothing pays yet. Finds what pays only when many axes agree, and what pays in a rhythm.
/// </summary>
internal sealed class Sweep : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "sweep";

    /// <inheritdoc/>
    public int Weight => 2;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        IResumableAdversary.Whole(Begin(process, context), context);

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        // Untuned. As many plays as a flock needs to settle: where episodes are long, only their first steps are played
        // until the finals.
        private const int Plays = 384;
        private const int LeastSteps = 32;
        private const int Founders = 6;
        private const int Flock = 12;
        private const int Batch = 16;
        private readonly ActionSpace<TAction> space = process.Dynamics.Actions;
        private readonly int horizon = process.Dynamics.Horizon;
        private readonly int most = (int)Math.Clamp(
            context.StepBudget / Plays, Math.Min(process.Dynamics.Horizon, LeastSteps), process.Dynamics.Horizon);
        private List<(Rhythm Rhythm, double Mean)> flock = [];
        private ulong batches;
        private ulong advances;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            var evaluator = new PlanEvaluator<TState, TAction>(process, context with { StepBudget = steps });
            while (evaluator.StepsLeft - (long)Flock * (horizon - most) >= (long)Batch * most) Move(evaluator);
            var finals = new PlanFinals<TState, TAction>(
                name, process.Dynamics, evaluator, context.Seed ^ (RandomStream.SweepFinals + advances++));
            foreach ((Rhythm rhythm, double mean) in flock)
            {
                Plan plan = rhythm.Plan(space);
                if (most == horizon) finals.Add(plan, mean);
                else if (evaluator.FinalEpisodes > 0) finals.Add(plan, Play([plan], evaluator, horizon)[0]);
            }
            return finals.Best();
        }

        public void Dispose()
        {
        }

        private void Move(PlanEvaluator<TState, TAction> evaluator)
        {
            var chance = new SamplingChance(context.Seed ^ RandomStream.Sweep, batches);
            bool founds = batches++ < Founders;
            int[] parents = [.. Enumerable.Range(0, Batch).Select(
                _ => founds ? -1 : Math.Min(chance.Below(flock.Count), chance.Below(flock.Count)))];
            Rhythm[] children = [.. parents.Select(parent => parent < 0
                ? Rhythm.Draw(space, horizon, chance)
                : flock[parent].Rhythm.Mutated(horizon, chance))];
            double[] means = Play([.. children.Select(child => child.Plan(space))], evaluator, most);
            for (int i = 0; i < Batch; i++)
                if (founds) flock.Add((children[i], means[i]));
                else if (means[i] >= flock[parents[i]].Mean) flock[parents[i]] = (children[i], means[i]);
            flock = [.. flock.OrderByDescending(entry => entry.Mean).Take(Flock)];
        }

        // One episode, the same for all: what differs by less than its luck is told apart in the finals.
        private double[] Play(Plan[] plans, PlanEvaluator<TState, TAction> evaluator, int steps) =>
            evaluator.Evaluate(plans, context.Seed ^ RandomStream.SweepEpisodes, 0, 1, most: steps);
    }
}
