using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>The same portfolio on the true reward: looks for what a policy that means well can reach.</summary>
internal sealed class HonestSearch(Portfolio portfolio)
{
    /// <param name="target">The target.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        GuardedTarget<TState, TAction> target, SearchContext context, CancellationToken cancellation)
        where TState : notnull
    {
        PortfolioFinds<TState, TAction> finds = portfolio.Search(target.TrueProcess, context, cancellation);
        return target.Honest is { } given
            ? finds with { Candidates = [.. finds.Candidates, new Candidate<TState, TAction>("the user", given)] }
            : finds;
    }
}
