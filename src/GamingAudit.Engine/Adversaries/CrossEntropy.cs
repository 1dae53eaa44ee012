using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The cross-entropy method on open-loop plans (Rubinstein and Kroese 2004, "The Cross-Entropy Method"): draws plans,
/// keeps the elite, moves the distribution towards it. Where it fails is elsewhere than where hill climbing fails.
/// </summary>
internal sealed class CrossEntropy : IAdversary
{
    private const double EliteShare = 0.15;
    // Untuned. The elite is 4 of 32 plans: Rubinstein and Kroese advise 1 % to 10 % of many more, which a budget of
    // steps cannot pay for at long horizons.
    private const int Population = 32;
    private const int StochasticEpisodes = 4;
    // Untuned. A run ends after so many iterations without a better elite, and the next begins elsewhere; where chance
    // has a part, few episodes a plan mean more iterations.
    private const int Patience = 12;

    /// <inheritdoc/>
    public string Name => "cem";

    /// <inheritdoc/>
    public int Weight => 1;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        var evaluator = new PlanEvaluator<TState, TAction>(process, context);
        var finals = new PlanFinals<TState, TAction>(
            Name, process.Dynamics, evaluator, context.Seed ^ RandomStream.CrossEntropyFinals);
        for (ulong run = 0; Affords(evaluator); run++)
        {
            int length = Length(process.Dynamics.Horizon, context.Seed, run);
            var drawn = new Run<TState, TAction>(process.Dynamics.Actions, length, context.Seed, evaluator);
            for (ulong i = 0; !drawn.IsStale && Affords(evaluator); i++) drawn.Iterate((run << 32) + i);
            drawn.AddTo(finals);
        }
        return finals.Best();
    }

    // Every second run draws cycles: plans that begin again long before the horizon, of which there are far fewer.
    private static int Length(int horizon, ulong seed, ulong run) =>
        run % 2 == 0
            ? horizon
            : PlanDraw.Length(horizon, new SamplingChance(seed ^ RandomStream.CrossEntropyLengths, run));

    // The mode is played last.
    private static bool Affords<TState, TAction>(PlanEvaluator<TState, TAction> evaluator) where TState : notnull =>
        evaluator.Episodes >= (Population + 1) * (evaluator.IsStochastic ? StochasticEpisodes : 1);

    private sealed class Run<TState, TAction>(
        ActionSpace space, int length, ulong seed, PlanEvaluator<TState, TAction> evaluator) where TState : notnull
    {
        private readonly PlanDistribution distribution = new(space, length);
        private (Plan Plan, double Mean)[] elite = [];
        private Plan? best;
        private double highest = double.NegativeInfinity;
        private double highestOfElite = double.NegativeInfinity;
        private int stale;

        public bool IsStale => stale >= Patience;

        public void Iterate(ulong iteration)
        {
            Plan[] plans = [.. Enumerable.Range(0, Population).Select(
                i => distribution.Draw(new SamplingChance(seed ^ RandomStream.CrossEntropy, iteration, (ulong)i)))];
            // Fresh episodes every time, so that a plan which was lucky once is not lucky again; only without luck
            // may an elite stay for the next iteration.
            ulong fresh = (seed ^ RandomStream.CrossEntropyEpisodes) + iteration;
            double[] means = evaluator.Evaluate(plans, fresh, 0, Episodes);
            elite = [.. plans.Zip(means, (plan, mean) => (Plan: plan, Mean: mean))
                .Concat(evaluator.IsStochastic ? [] : elite)
                .OrderByDescending(entry => entry.Mean)
                .Take((int)(EliteShare * Population))];
            if (elite[0].Mean > highest) (best, highest) = elite[0];
            double ofElite = elite.Average(entry => entry.Mean);
            stale = ofElite > highestOfElite ? 0 : stale + 1;
            highestOfElite = Math.Max(highestOfElite, ofElite);
            distribution.Fit([.. elite.Select(entry => entry.Plan)]);
        }

        public void AddTo(PlanFinals<TState, TAction> finals)
        {
            if (best is null) return;
            finals.Add(best, highest);
            Plan mode = distribution.Mode();
            if (evaluator.FinalEpisodes >= Episodes)
                finals.Add(mode, evaluator.Evaluate([mode], seed ^ RandomStream.CrossEntropyEpisodes, 0, Episodes)[0]);
        }

        private int Episodes => evaluator.IsStochastic ? StochasticEpisodes : 1;
    }
}
