using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Sweeps;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Sweeps what few numbers say: one action held for ever, corners of a Box and of many branches among them, and waves
/// of one period. A flock of them is changed bit by bit; one as good as its parent takes its place, so that the flock
/// moves on where nothing pays yet. Finds what pays only when many axes agree, what pays in a rhythm, and what pays
/// late for two actions by turns.
/// </summary>
internal sealed class Sweep : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "sweep";

    /// <inheritdoc/>
    public int Weight => 2;

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        // Untuned. As many plays as a flock needs to settle: where episodes are long, only their first steps are played
        // until the finals, and with a quarter of the steps some are played whole.
        private const int Plays = 384;
        private const int LeastSteps = 32;
        private const int ShareForWhole = 4;
        private const int WholeAtOnce = 4;
        private readonly ActionSpace<TAction> space = process.Dynamics.Actions;
        private readonly int horizon = process.Dynamics.Horizon;
        private readonly int most = (int)Math.Clamp(
            context.StepBudget / Plays, Math.Min(process.Dynamics.Horizon, LeastSteps), process.Dynamics.Horizon);
        private readonly Flock<Rhythm> flock = new(
            chance => Rhythm.Draw(process.Dynamics.Actions, process.Dynamics.Horizon, chance),
            (rhythm, chance) => rhythm.Mutated(process.Dynamics.Horizon, chance));
        private readonly TurnByTurn<TAction> turns = new(
            process.Dynamics.Actions, process.Dynamics.Horizon, context.Seed ^ RandomStream.SweepTurns);
        private ulong advances;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            var evaluator = new PlanEvaluator<TState, TAction>(process, context with { StepBudget = steps });
            long forFinals = (long)Flock<Rhythm>.Size * (horizon - most);
            if (most < horizon) PlayWhole(evaluator, steps / ShareForWhole);
            while (evaluator.StepsLeft - forFinals >= (long)Flock<Rhythm>.Batch * most)
                flock.Move(
                    context.Seed ^ RandomStream.Sweep,
                    rhythms => Play([.. rhythms.Select(rhythm => rhythm.Plan(space))], evaluator, most));
            var finals = new PlanFinals<TState, TAction>(
                name, process.Dynamics, evaluator, context.Seed ^ (RandomStream.SweepFinals + advances++));
            foreach ((Rhythm rhythm, double mean) in flock.Members)
            {
                Plan plan = rhythm.Plan(space);
                if (most == horizon) finals.Add(plan, mean);
                else if (evaluator.FinalEpisodes > 0) finals.Add(plan, Play([plan], evaluator, horizon)[0]);
            }
            foreach ((Plan plan, double mean) in turns.Best) finals.Add(plan, mean);
            return finals.Best();
        }

        public void Dispose()
        {
        }

        private void PlayWhole(PlanEvaluator<TState, TAction> evaluator, long steps)
        {
            for (long left = steps; left >= (long)WholeAtOnce * horizon; left -= (long)WholeAtOnce * horizon)
            {
                Plan[] plans = turns.Next(WholeAtOnce);
                turns.Keep(plans, Play(plans, evaluator, horizon));
            }
        }

        // One episode, the same for all: what differs by less than its luck is told apart in the finals.
        private double[] Play(Plan[] plans, PlanEvaluator<TState, TAction> evaluator, int steps) =>
            evaluator.Evaluate(plans, context.Seed ^ RandomStream.SweepEpisodes, 0, 1, most: steps);
    }
}
