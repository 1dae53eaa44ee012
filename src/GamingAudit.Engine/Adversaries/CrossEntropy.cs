using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The cross-entropy method on open-loop plans (Rubinstein and Kroese 2004, "The Cross-Entropy Method"): draws plans,
/// keeps the elite, moves the distribution towards it. Where it fails is elsewhere than where hill climbing fails.
/// </summary>
public sealed class CrossEntropy : IAdversary
{
    private const ulong Stream = 0x63656D;
    private const ulong EpisodeStream = 0x63656D65;
    private const ulong FinalStream = 0x63656D66;
    private const double EliteShare = 0.15;
    private const int Iterations = 40;
    private const int LeastPopulation = 32;
    private const int MostPopulation = 256;
    private const int StochasticEpisodes = 4;
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
        var finals = new PlanFinals<TState, TAction>(Name, process.Dynamics, evaluator, context.Seed ^ FinalStream);
        Run<TState, TAction>? run = null;
        for (ulong iteration = 0; ; iteration++)
        {
            run ??= new Run<TState, TAction>(process.Dynamics, context.Seed, evaluator);
            if (!run.Affords) break;
            run.Iterate(iteration);
            if (!run.IsStale) continue;
            run.AddTo(finals);
            run = null;
        }
        run.AddTo(finals);
        return finals.Best();
    }

    private sealed class Run<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, ulong seed, PlanEvaluator<TState, TAction> evaluator)
        where TState : notnull
    {
        private readonly PlanDistribution distribution = new(dynamics.Actions, dynamics.Horizon);
        private readonly int population = (int)Math.Clamp(
            evaluator.Episodes / (Iterations * Episodes(evaluator)), LeastPopulation, MostPopulation);
        private Plan? best;
        private double highest = double.NegativeInfinity;
        private double highestOfElite = double.NegativeInfinity;
        private int stale;

        public bool IsStale => stale >= Patience;

        // The mode is played last.
        public bool Affords => evaluator.Episodes >= (population + 1) * Episodes(evaluator);

        public void Iterate(ulong iteration)
        {
            Plan[] plans = [.. Enumerable.Range(0, population).Select(
                i => distribution.Draw(new SamplingChance(seed ^ Stream, iteration, (ulong)i)))];
            // Fresh episodes every time: a plan that was lucky once is not lucky again.
            double[] means = evaluator.Evaluate(
                plans, (seed ^ EpisodeStream) + iteration, 0, Episodes(evaluator));
            int[] elite = [.. Enumerable.Range(0, population)
                .OrderByDescending(i => means[i])
                .Take(Math.Max(2, (int)(EliteShare * population)))];
            if (means[elite[0]] > highest) (best, highest) = (plans[elite[0]], means[elite[0]]);
            double ofElite = elite.Average(i => means[i]);
            stale = ofElite > highestOfElite ? 0 : stale + 1;
            highestOfElite = Math.Max(highestOfElite, ofElite);
            distribution.Fit([.. elite.Select(i => plans[i])]);
        }

        public void AddTo(PlanFinals<TState, TAction> finals)
        {
            if (best is null) return;
            finals.Add(best, highest);
            Plan mode = distribution.Mode();
            int episodes = (int)Math.Min(Episodes(evaluator), evaluator.FinalEpisodes);
            if (episodes > 0) finals.Add(mode, evaluator.Evaluate([mode], seed ^ EpisodeStream, 0, episodes)[0]);
        }

        private static int Episodes(PlanEvaluator<TState, TAction> evaluator) =>
            evaluator.IsStochastic ? StochasticEpisodes : 1;
    }
}
