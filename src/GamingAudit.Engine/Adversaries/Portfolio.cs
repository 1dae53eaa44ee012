using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Several adversaries that play one process in turn, cheapest first, each with its share of the steps.
/// </summary>
internal sealed class Portfolio(IReadOnlyList<IAdversary> adversaries)
{
    /// <summary>
    /// What they found, in their order. Where the time cap ends the search, what the finished ones found is kept.
    /// </summary>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context, CancellationToken cancellation)
        where TState : notnull
    {
        var found = new List<Candidate<TState, TAction>>();
        int weights = Math.Max(1, adversaries.Sum(adversary => adversary.Weight));
        foreach (IAdversary adversary in adversaries)
        {
            try
            {
                long steps = context.StepBudget / weights * adversary.Weight;
                found.AddRange(adversary.Search(process, context with { StepBudget = steps }));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new PortfolioFinds<TState, TAction>(found, TimeCapped: true);
            }
        }
        return new PortfolioFinds<TState, TAction>(found, TimeCapped: false);
    }
}
