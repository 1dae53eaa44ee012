using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Findings;

/// <summary>Looks beyond the verdict on a target that was searched.</summary>
/// <param name="target">The target.</param>
/// <param name="options">How it is audited.</param>
/// <param name="meter">Counts the steps.</param>
/// <param name="clock">Ends the search when the time cap is reached.</param>
internal sealed class SampledExamination<TState, TAction>(
    GuardedTarget<TState, TAction> target, AuditOptions options, StepMeter meter, CancellationToken clock)
    where TState : notnull
{
    // Shares of the steps of the natural search.
    private const int ShareToSurvey = 16;
    private const int ShareToSearch = 10;
    // How far below the level, as shares of S_t, the bad policy of a mixture is to be: one that is only just below it
    // may not be surely so.
    private static readonly double[] Safeties = [0.02, 0.1, 0.4];
    private readonly RewardAttribution<TState, TAction> attribution = new(target, options, meter);
    private readonly RemovalAudit<TState, TAction> removal = new(target, options, meter);

    /// <summary>The result with what lies beyond it.</summary>
    public AuditResult Extend(AuditResult result, Evidence<TState, TAction> evidence)
    {
        if (!options.LooksFurther || result.Verdict == Verdict.NotMeasurable) return result;
        if (result.Figures is not { ProxyRange: > 0, TrueRange: > 0 } figures) return result;
        List<KnownPolicy<TState, TAction>> known = Look(evidence, figures, out bool timeCapped);
        ExploitabilityBound<TState, TAction>? bound = Bound(evidence, figures, known);
        figures = figures with { Exploitability = bound?.Value, ExploitabilityIsLowerBound = bound is not null };
        result = result with { Figures = figures, TimeCapped = result.TimeCapped || timeCapped };
        if (result.Verdict != Verdict.Sound) return ExtendFinding(result, figures, evidence, known);
        return bound is { Value: > VerdictMargins.Latent } ? ExtendSound(result, figures, evidence, bound) : result;
    }

    private AuditResult ExtendFinding(
        AuditResult result, VerdictFigures figures, Evidence<TState, TAction> evidence,
        List<KnownPolicy<TState, TAction>> known)
    {
        meter.Begin("telling exploits apart");
        bool isTied = result.Verdict == Verdict.Tied;
        double least = (isTied ? -1 : 1) * VerdictMargins.Preference;
        IEnumerable<Suspect<TState, TAction>> others = known
            .Where(other => other.Candidate != evidence.Found && figures.IsBad(other.Returns.True)
                && figures.PreferenceFor(other.Returns.Proxy) > least)
            .Select(other => new Suspect<TState, TAction>(
                other.Candidate, new PolicyReturns(other.Returns.Proxy, other.Returns.True)));
        var confirmation = new ExploitConfirmation<TState, TAction>(
            Sampler(AuditStreams.Exploits(options.Seed)), evidence, figures, least);
        var headline = new Suspect<TState, TAction>(evidence.Found, figures.Found);
        return result with
        {
            Exploits = new DistinctExploits<TState, TAction>(target, options, meter).Of(
                result, headline, others, evidence.Honest.Policy, confirmation.Confirm),
            Attribution = attribution.Explain(
                evidence.Found.Policy, evidence.Honest.Policy, figures, isTied,
                term => removal.Search(term, evidence)),
        };
    }

    private AuditResult ExtendSound(
        AuditResult result, VerdictFigures figures, Evidence<TState, TAction> evidence,
        ExploitabilityBound<TState, TAction> bound)
    {
        meter.Begin("showing what exists beside the optimum");
        string foundBy = bound.Bad == bound.Paid
            ? bound.Bad.FoundBy
            : $"{bound.Paid.FoundBy} mixed with {bound.Bad.FoundBy}";
        var mixture = new EpisodeMixture<TState, TAction>(
            bound.Bad.Policy, bound.Paid.Policy, bound.ShareBad, target.Dynamics.Horizon);
        var finder = new WitnessFinder<TState, TAction>(
            target, AuditStreams.Exploits(options.Seed), meter.Add, options.Cancellation);
        return result with
        {
            Latent = new LatentFinding
            {
                FoundBy = foundBy,
                Returns = bound.Returns,
                Preference = bound.Value,
                Witness = finder.Find(
                    mixture.Policy, evidence.Honest.Policy,
                    (target.Name, result.Version!, Verdict.Sound, foundBy),
                    figures.Honest.True.Mean - figures.ExploitLevel),
            },
            Attribution = attribution.Explain(
                mixture.Policy, evidence.Honest.Policy, figures, isTied: false,
                term => removal.Search(term, evidence)),
        };
    }

    // All that is known, and what a targeted search adds to it where nothing known is bad and best paid at once.
    private List<KnownPolicy<TState, TAction>> Look(
        Evidence<TState, TAction> evidence, VerdictFigures figures, out bool timeCapped)
    {
        timeCapped = false;
        meter.Begin("looking at what is known");
        var random = new Candidate<TState, TAction>(
            "random", new RandomActions<TState, TAction>(target.Dynamics).Policy);
        Candidate<TState, TAction>[] candidates =
            [.. new[] { evidence.Found, evidence.Honest, random }.Concat(evidence.Others).Distinct()];
        List<KnownPolicy<TState, TAction>> known = [.. Survey.Of(
            target, Sampler(AuditStreams.Survey(options.Seed)), candidates,
            options.Budget.SearchSteps / ShareToSurvey)];
        var constraint = new TrueReturnConstraint(figures.ExploitLevel, figures.ProxyRange, figures.TrueRange);
        ReturnPair[] returns = [.. known.Select(policy => policy.Returns)];
        if (ReturnHull.Price(returns, constraint) == 0) return known;
        long steps = options.Budget.SearchSteps / ShareToSearch;
        meter.Begin("searching for what exists", steps);
        try
        {
            return [.. known, .. Search().Search(target, constraint, returns, new SearchContext(
                AuditStreams.TargetedSearch(options.Seed), steps, options.Threads, meter.Add, clock))];
        }
        catch (OperationCanceledException) when (!options.Cancellation.IsCancellationRequested)
        {
            timeCapped = true;
            return known;
        }
    }

    private TargetedSearch Search() => new(
        options.Adversaries.Contains(AdversaryNames.Ppo) ? options.Learner : null,
        options.Adversaries.Contains(AdversaryNames.Climb));

    private ExploitabilityBound<TState, TAction>? Bound(
        Evidence<TState, TAction> evidence, VerdictFigures figures, List<KnownPolicy<TState, TAction>> known)
    {
        meter.Begin("confirming what exists");
        ReturnPair[] returns = [.. known.Select(policy => policy.Returns)];
        foreach (double safety in Safeties)
        {
            if (ReturnHull.Best(returns, figures.ExploitLevel - safety * figures.TrueRange) is not { } best)
                return null;
            var confirmation = new BoundConfirmation<TState, TAction>(
                Sampler(AuditStreams.Exploitability(options.Seed)), evidence, figures);
            if (confirmation.Of(known[best.Below].Candidate, known[best.Above].Candidate) is { } bound) return bound;
        }
        return null;
    }

    private PolicySampler<TState, TAction> Sampler(ulong seed) =>
        new(target, seed, options.Threads, options.Cancellation, meter.Add);
}
