using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>Several adversaries that play one process in turn, cheapest first.</summary>
internal sealed class Portfolio(IReadOnlyList<IAdversary> adversaries)
{
    /// <summary>A search in rounds.</summary>
    public PortfolioSearch<TState, TAction> Begin<TState, TAction>(DecisionProcess<TState, TAction> process)
        where TState : notnull => new(adversaries, process);

    /// <summary>A search of one round.</summary>
    /// <param name="process">What is played.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context, CancellationToken cancellation)
        where TState : notnull
    {
        PortfolioSearch<TState, TAction> search = Begin(process);
        search.Play(context, cancellation);
        return new PortfolioFinds<TState, TAction>(search.Candidates, search.TimeCapped);
    }
}
