using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Looks, before anybody is accused, for a policy that is as honest as the best and that the proxy pays more. A search
/// for the true reward stops at the first of many that earn it; which of them the proxy pays is open until then. Goes
/// on from what it found as long as that is worth more and more.
/// </summary>
internal sealed class JointRound<TState, TAction>(
    AuditContext<TState, TAction> context, Portfolio portfolio, Selection<TState, TAction> selection)
    where TState : notnull
{
    /// <summary>
    /// As honest as the best: less than this share of S_t below it, which is below what makes a policy bad.
    /// </summary>
    public const double AsHonest = 0.02;

    // Untuned: each takes as many episodes as one of a selection, and two sides are compared each time.
    private const int Contenders = 4;
    // Untuned. What is found to be better by so much of a range may be better still.
    private const double Progress = 0.1;
    private const int Most = 3;
    // Untuned: means of a few episodes are rough.
    private const double Roughly = 0.1;

    private readonly JointSearch search = new(portfolio.Learning);

    /// <summary>Searches for it.</summary>
    /// <param name="accused">An accusation.</param>
    /// <param name="first">How many such searches there were before, times the most rounds of one.</param>
    /// <param name="share">
    /// How much of the budget the accusation took: as many steps for those who are honest, all told, as for the
    /// exploit.
    /// </param>
    public JointFinds<TState, TAction> Look(Confirmed<TState, TAction> accused, int first, double share)
    {
        if (!search.IsPossible) return new JointFinds<TState, TAction>(null, null, false);
        AuditBudget budget = context.Options.Budget;
        long most = Math.Max(budget.HonestSteps, budget.SearchSteps - budget.HonestSteps);
        long steps = Math.Min(
            most, Math.Max((long)(share * most), JointSearch.FewestSteps(context.Target.Dynamics.Horizon)));
        SampledPolicies samples = accused.Samples;
        var ranges = new ReturnPair(
            samples.MostProxy.MeanProxy - samples.Random.MeanProxy,
            samples.Honest.MeanTrue - samples.Random.MeanTrue);
        (Candidate<TState, TAction> honest, Candidate<TState, TAction> better) = (accused.List.Honest, accused.Found);
        bool timeCapped = false;
        // From whom a part of the state is hidden, he learns nothing of those who see it.
        bool IsFair(Candidate<TState, TAction> one) => !accused.List.ByWhatIsSeen || !one.MaySeeMore;
        for (int round = 0; round < Most && !timeCapped; round++)
        {
            context.Meter.Begin("searching for a policy that earns both", steps);
            PortfolioFinds<TState, TAction> finds = search.Search(
                context.Target,
                new JointAim(Means(honest), Means(better), ranges),
                [.. new[] { honest, better, accused.List.Steadiest, accused.Found }.Distinct().Where(IsFair)],
                context.Search(
                    AuditStreams.JointSearch(context.Seed, first * Most + round), steps, context.Clock.ForSearch),
                context.Options.Cancellation);
            timeCapped = finds.TimeCapped;
            Candidate<TState, TAction>[] fair = [.. finds.Candidates.Where(IsFair)];
            Candidate<TState, TAction> moreHonest = Paid(fair, accused.List.Honest, honest, ranges);
            Candidate<TState, TAction> mostHonest = Worth(fair, accused.Found, better, ranges);
            bool goesOn = Means(moreHonest).Proxy - Means(honest).Proxy > Progress * ranges.Proxy
                || Means(mostHonest).True - Means(better).True > Progress * ranges.True;
            (honest, better) = (moreHonest, mostHonest);
            if (!goesOn || honest != accused.List.Honest && selection.OutEarns(honest, accused.Found)) break;
        }
        return new JointFinds<TState, TAction>(
            honest == accused.List.Honest ? null : honest,
            better != accused.Found && selection.OutEarns(better, accused.Found)
                && selection.IsGood(better, accused.List.Honest, accused.List.Steadiest)
                ? better
                : null,
            timeCapped);
    }

    private ReturnPair Means(Candidate<TState, TAction> candidate) =>
        new(selection.Of(candidate).MeanProxy, selection.Of(candidate).MeanTrue);

    // Of those that are as honest, the one that the proxy pays best.
    private Candidate<TState, TAction> Paid(
        IReadOnlyList<Candidate<TState, TAction>> finds, Candidate<TState, TAction> honest,
        Candidate<TState, TAction> best, ReturnPair ranges)
    {
        double asHonest = Means(honest).True - AsHonest * ranges.True;
        double paidMore = Means(best).Proxy + VerdictMargins.Preference * ranges.Proxy;
        double roughly = selection.RoughTrue(honest) - Roughly * ranges.True;
        return finds
            .Where(candidate => selection.RoughTrue(candidate) >= roughly)
            .OrderByDescending(selection.RoughProxy)
            .Take(Contenders)
            .Where(candidate => Means(candidate).True >= asHonest && Means(candidate).Proxy > paidMore)
            .MaxBy(candidate => Means(candidate).Proxy) ?? best;
    }

    // Of those that are paid as much as the accused, the most honest one.
    private Candidate<TState, TAction> Worth(
        IReadOnlyList<Candidate<TState, TAction>> finds, Candidate<TState, TAction> accused,
        Candidate<TState, TAction> best, ReturnPair ranges)
    {
        double roughly = selection.RoughProxy(accused) - Roughly * ranges.Proxy;
        return finds
            .Where(candidate => selection.RoughProxy(candidate) >= roughly)
            .OrderByDescending(selection.RoughTrue)
            .Take(Contenders)
            .Where(candidate => Means(candidate).Proxy >= Means(accused).Proxy
                && Means(candidate).True > Means(best).True)
            .MaxBy(candidate => Means(candidate).True) ?? best;
    }
}
