using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The same portfolio, its probes apart, on the true reward: looks for what a policy that means well can reach.
/// </summary>
internal sealed class HonestSearch<TState, TAction>(
    GuardedTarget<TState, TAction> target, Portfolio portfolio, long steps) : IDisposable where TState : notnull
{
    private readonly PortfolioSearch<TState, TAction> search =
        portfolio.Searching.Begin(target.TrueProcess, steps);
    private readonly Candidate<TState, TAction>? given =
        target.Honest is { } honest ? new Candidate<TState, TAction>("the user", honest) : null;

    /// <summary>What was found so far, and the user's own honest policy.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Candidates =>
        given is null ? search.Candidates : [.. search.Candidates, given];

    /// <inheritdoc cref="PortfolioSearch{TState, TAction}.TimeCapped"/>
    public bool TimeCapped => search.TimeCapped;

    /// <inheritdoc cref="PortfolioSearch{TState, TAction}.Play(SearchContext, CancellationToken)"/>
    public void Play(SearchContext context, CancellationToken cancellation) => search.Play(context, cancellation);

    /// <inheritdoc cref="PortfolioSearch{TState, TAction}.Halve"/>
    public void Halve(Func<Candidate<TState, TAction>, double> score) => search.Halve(score);

    public void Dispose() => search.Dispose();
}
