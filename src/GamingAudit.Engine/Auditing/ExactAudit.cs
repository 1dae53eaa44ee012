using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Findings;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>Judges a target that was solved exactly.</summary>
internal sealed class ExactAudit<TState, TAction>(
    GuardedTarget<TState, TAction> target, ExactSolution<TState, TAction> solution, AuditOptions options,
    StepMeter meter)
    where TState : notnull
{
    private const long ReferenceStepCap = 20_000_000;
    private readonly ExactFigures figures = solution.Figures;

    public AuditResult Run(string version)
    {
        PolicyReturns? given = Given(out string? note);
        PolicyReturns reference = given ?? PolicyReturns.Of(figures.NoisyHonest);
        Judgement judgement = ExactRule.Judge(figures, reference.True.Mean);
        bool isTied = judgement.Verdict == Verdict.Tied;
        Policy<TState, TAction> found = isTied ? solution.ProxyWorst : solution.ProxyBest;
        Witness? witness = judgement.Verdict is Verdict.Gamed or Verdict.Tied
            ? Witnesses().Find(
                found, solution.Honest,
                (target.Name, version, judgement.Verdict, AdversaryNames.Exact))
            : null;
        var result = new AuditResult
        {
            Target = target.Name,
            Verdict = judgement.Verdict,
            Certified = judgement.Verdict != Verdict.NotMeasurable && reference.True.HalfWidth == 0,
            Because = judgement.Because,
            Version = version,
            FoundBy = AdversaryNames.Exact,
            Figures = Figures(isTied ? figures.ProxyWorst : figures.ProxyBest, reference) with
            {
                ReferenceCorrelation = given is null ? Known(figures.NoisyHonestCorrelation) : null,
            },
            Witness = witness,
            Notes = note is null ? [] : [note],
        };
        return new ExactExamination<TState, TAction>(target, solution, options, meter).Extend(result, found);
    }

    private WitnessFinder<TState, TAction> Witnesses() =>
        new(target, AuditStreams.Confirmation(options.Seed), meter.Add, options.Cancellation);

    private VerdictFigures Figures(ReturnPair found, PolicyReturns reference)
    {
        double proxyRange = figures.ProxyBest.Proxy - figures.Random.Proxy;
        double trueRange = figures.Honest.True - figures.Random.True;
        (double? most, bool isLowerBound) = MostProxyAt(
            reference.True.Mean - VerdictMargins.BelowReference * trueRange);
        return new VerdictFigures
        {
            Found = PolicyReturns.Of(found),
            Honest = PolicyReturns.Of(figures.Honest),
            Reference = reference,
            Random = PolicyReturns.Of(figures.Random),
            ProxyRange = proxyRange,
            TrueRange = trueRange,
            Preference = Share(found.Proxy - figures.Honest.Proxy, proxyRange),
            Regret = Share(figures.Honest.True - found.True, trueRange),
            TrueInterval = [figures.ProxyWorst.True, figures.ProxyBest.True],
            Exploitability = most is null ? null : Share(most.Value - figures.Honest.Proxy, proxyRange),
            ExploitabilityIsLowerBound = isLowerBound,
            Correlation = Known(figures.Correlation),
        };
    }

    // The most proxy with a true return of at most the level; without a frontier, what mixtures of a few policies earn.
    private (double? Most, bool IsLowerBound) MostProxyAt(double level)
    {
        if (solution.Frontier is { } frontier) return (frontier.MaxProxyWithTrueAtMost(level), false);
        ReturnPair[] known =
            [figures.ProxyWorst, figures.ProxyBest, figures.Honest, figures.NoisyHonest, figures.Random];
        double? most = ReturnHull.Best(known, level)?.Proxy;
        return (most, most is not null && figures.ProxyWorst.True > level);
    }

    // The returns of the user's own reference, exactly where its draws can be enumerated.
    private PolicyReturns? Given(out string? note)
    {
        note = null;
        if (target.Reference is not { } policy) return null;
        if (ExactEvaluation.Evaluate(target, policy, ReferenceStepCap, options.Cancellation) is { } exact)
            return PolicyReturns.Of(exact);
        var sampler = new PolicySampler<TState, TAction>(
            target, AuditStreams.Confirmation(options.Seed), options.Threads, options.Cancellation, meter.Add);
        ReturnSamples samples = sampler.Sample(policy, options.Budget.EpisodeCap);
        note = $"the reference policy could not be enumerated: its returns are means of {samples.Count:N0} episodes";
        return samples.Returns;
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static double? Known(double correlation) => double.IsNaN(correlation) ? null : correlation;
}
