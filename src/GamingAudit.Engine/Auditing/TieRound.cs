using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Looks once more where nothing was found: for a policy that is paid as much as the best and that is worth less.
/// </summary>
internal sealed class TieRound<TState, TAction>(
    AuditContext<TState, TAction> context, Portfolio portfolio, Selection<TState, TAction> selection)
    where TState : notnull
{
    // Untuned: as many as are compared closely in a selection.
    private const int Contenders = 8;
    /// <summary>It takes one in so many of the steps of the search.</summary>
    public const int ShareOfSearch = 4;

    /// <summary>Searches for it.</summary>
    public Rival<TState, TAction> Look(Confirmed<TState, TAction> nothing)
    {
        long steps = context.Options.Budget.SearchSteps / ShareOfSearch;
        context.Meter.Begin("searching for the other side of a tie", steps);
        SampledPolicies samples = nothing.Samples;
        double proxyRange = samples.MostProxy.MeanProxy - samples.Random.MeanProxy;
        // Close by the best policy that a proxy of another form than the truth pays there is often one that is worth
        // less: refinement would call such proxies tied.
        PortfolioFinds<TState, TAction> finds = new TieSearch(portfolio.Searching.FromAfar).Search(
            context.Target, proxyRange, samples.Honest.MeanTrue - samples.Random.MeanTrue,
            context.Search(AuditStreams.TieSearch(context.Seed), steps, context.Clock.ForSearch),
            context.Options.Cancellation);
        double asGood = selection.Of(nothing.Found).MeanProxy - VerdictMargins.Preference * proxyRange;
        return new Rival<TState, TAction>(
            finds.Candidates
                .OrderByDescending(selection.RoughProxy)
                .Take(Contenders)
                .Where(candidate => selection.Of(candidate).MeanProxy >= asGood)
                .MinBy(candidate => selection.Of(candidate).MeanTrue),
            finds.Candidates, finds.TimeCapped);
    }
}
