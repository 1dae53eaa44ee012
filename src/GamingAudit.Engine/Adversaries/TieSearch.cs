using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Looks for the other side of a tie: a policy that earns as much proxy and less of the true reward. It sees both
/// rewards, so what it finds counts only beside a natural find that earns as much, never on its own.
/// </summary>
internal sealed class TieSearch(Portfolio portfolio)
{
    /// <summary>What reports call it where they name who found what.</summary>
    public const string Name = "tie search";

    // Untuned: enough to choose between equals, too little to be worth giving up proxy for.
    private const double TrueWeight = 0.05;

    /// <param name="target">The target.</param>
    /// <param name="proxyRange">S_p, above 0.</param>
    /// <param name="trueRange">S_t, above 0.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        GuardedTarget<TState, TAction> target, double proxyRange, double trueRange, SearchContext context,
        CancellationToken cancellation) where TState : notnull
    {
        var process = new DecisionProcess<TState, TAction>(
            target.Dynamics, step => target.Proxy(step) / proxyRange - TrueWeight * target.True(step) / trueRange);
        return portfolio.Search(process, context, cancellation);
    }
}
