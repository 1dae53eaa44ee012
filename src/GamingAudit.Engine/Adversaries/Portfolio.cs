using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>Several adversaries that play one process in turn, cheapest first.</summary>
internal sealed class Portfolio(IReadOnlyList<IAdversary> adversaries)
{
    private readonly IReadOnlyList<IAdversary> adversaries = adversaries;

    /// <summary>Those who search: what the probes propose is the same whatever is paid.</summary>
    public Portfolio Searching => new([.. adversaries.Where(adversary => adversary.Weight > 0)]);

    /// <summary>The same without those who change what is known bit by bit.</summary>
    public Portfolio FromAfar => new([.. adversaries.Where(adversary => adversary is not Refinement)]);

    /// <summary>True where somebody plays.</summary>
    public bool Any => adversaries.Count > 0;

    /// <summary>Those who begin where others ended: who learn, and who change what is known.</summary>
    public Portfolio Learning => new([.. adversaries.Where(adversary => adversary is PpoAdversary or Refinement)]);

    /// <summary>Who puts together what is known, where any may begin where others ended.</summary>
    public Portfolio Splicing => new(Learning.Any ? [new SpliceAdversary()] : []);

    /// <summary>All of them.</summary>
    public Portfolio GoingOn => new([.. Splicing.adversaries, .. Learning.adversaries]);

    /// <summary>A search in rounds, which the caller disposes of.</summary>
    /// <param name="process">What is played.</param>
    /// <param name="steps">Environment steps of all rounds.</param>
    public PortfolioSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, long steps) where TState : notnull =>
        new(adversaries, process, steps);

    /// <summary>A search of one round.</summary>
    /// <param name="process">What is played.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context, CancellationToken cancellation)
        where TState : notnull
    {
        using PortfolioSearch<TState, TAction> search = Begin(process, context.StepBudget);
        search.Play(context, cancellation);
        return new PortfolioFinds<TState, TAction>(search.Candidates, search.TimeCapped);
    }
}
