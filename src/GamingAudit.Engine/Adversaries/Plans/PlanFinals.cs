using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// The best plans of a search, compared on streams that none of them was chosen by: the mean by which a plan was
/// chosen flatters it.
/// </summary>
internal sealed class PlanFinals<TState, TAction>(
    string name, GuardedDynamics<TState, TAction> dynamics, PlanEvaluator<TState, TAction> evaluator, ulong seed)
    where TState : notnull
{
    // Untuned. What is kept for the finals pays for these; more finalists leave fewer episodes for each.
    private const int Finalists = 4;
    private const int FirstEpisodes = 16;
    private const int MostEpisodes = 64;
    private readonly List<(Plan Plan, double Mean)> entries = [];

    /// <summary>Adds a plan; its mean return counts only where chance had no part in it.</summary>
    public void Add(Plan plan, double mean)
    {
        if (entries.Any(entry => entry.Plan.SameAs(plan))) return;
        if (evaluator.IsStochastic && evaluator.FinalEpisodes >= FirstEpisodes)
            mean = evaluator.Evaluate([plan], seed, 0, FirstEpisodes)[0];
        entries.Add((plan, mean));
    }

    /// <summary>The best, best first.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Best()
    {
        Plan[] plans = [.. entries.OrderByDescending(entry => entry.Mean).Take(Finalists).Select(entry => entry.Plan)];
        int episodes = (int)Math.Min(MostEpisodes, evaluator.FinalEpisodes / Math.Max(1, plans.Length));
        if (evaluator.IsStochastic && plans.Length > 1 && episodes > 0)
        {
            double[] means = evaluator.Evaluate(plans, seed, FirstEpisodes, episodes);
            plans = [.. plans.Index().OrderByDescending(entry => means[entry.Index]).Select(entry => entry.Item)];
        }
        return [.. plans.Select((plan, i) => new Candidate<TState, TAction>(
            $"{name} {i + 1}", PlanPolicy.Of(dynamics, plan)))];
    }
}
