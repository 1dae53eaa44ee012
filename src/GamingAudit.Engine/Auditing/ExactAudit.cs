using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Findings;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>Judges a target that was solved exactly.</summary>
internal sealed class ExactAudit<TState, TAction>(
    AuditContext<TState, TAction> context, ExactSolution<TState, TAction> solution) where TState : notnull
{
    // A cap of seconds; beyond it the reference is sampled, and a note says so.
    private const long ReferenceStepCap = 20_000_000;
    private const int ReferenceEpisodes = 16_384;
    private readonly ExactFigures figures = solution.Figures;

    /// <summary>The verdict alone.</summary>
    public Removal Judge()
    {
        PolicyReturns reference = Given(out _, out _) ?? PolicyReturns.Of(figures.NoisyHonest);
        Judgement judgement = Judge(reference);
        return new Removal(judgement.Verdict, IsCertain(judgement, reference), judgement.Because);
    }

    /// <summary>The verdict, its witness and what lies beyond.</summary>
    /// <param name="solveWithout">Judges the proxy without a term.</param>
    public AuditResult Run(Func<string, Removal> solveWithout)
    {
        PolicyReturns? given = Given(out double? correlation, out string? note);
        PolicyReturns reference = given ?? PolicyReturns.Of(figures.NoisyHonest);
        Judgement judgement = Judge(reference);
        bool isTied = judgement.Verdict == Verdict.Tied;
        Policy<TState, TAction> found = isTied ? solution.ProxyWorst : solution.ProxyBest;
        VerdictFigures measured = Figures(isTied ? figures.ProxyWorst : figures.ProxyBest, reference) with
        {
            ReferenceCorrelation = given is null ? Known(figures.NoisyHonestCorrelation) : correlation,
            FoundCorrelation = Known(isTied ? figures.ProxyWorstCorrelation : figures.ProxyBestCorrelation),
        };
        context.Meter.Judge(judgement.Verdict, measured.Found.Proxy.Mean, measured.Found.True.Mean);
        Witness? witness = judgement.Verdict is Verdict.Gamed or Verdict.Tied
            ? context.Witnesses(AuditStreams.Confirmation(context.Seed)).Find(
                found, solution.Honest,
                (context.Target.Name, context.Version, judgement.Verdict, AdversaryNames.Exact))
            : null;
        AuditFindings? findings = context.Options.LooksFurther
            ? context.WithinTime(timed => new FurtherLook<TState, TAction>(timed, new ExactEvidence<TState, TAction>(
                timed, solution, measured, found, solveWithout)).Look(judgement.Verdict, witness))
            : new AuditFindings();
        string? caveat = witness is not null && judgement.Verdict == Verdict.Gamed
            ? context.WithinTime(timed => ShownPlan.Caveat(
                timed, figures.Honest.Proxy, figures.ProxyBest.Proxy, witness))
            : null;
        string?[] notes = [note, caveat, findings is null ? UnfinishedNote.Text : null];
        return new AuditResult(findings ?? new AuditFindings())
        {
            Target = context.Target.Name,
            Verdict = judgement.Verdict,
            Certified = IsCertain(judgement, reference),
            Because = judgement.Because,
            Version = context.Version,
            FoundBy = AdversaryNames.Exact,
            Figures = measured,
            Witness = witness,
            Notes = [.. notes.OfType<string>()],
            TimeCapped = findings is null,
        };
    }

    // Beside a reference that was sampled nothing is certain, and where a search found nothing nothing is either.
    private Judgement Judge(PolicyReturns reference)
    {
        Judgement judgement = ExactRule.Judge(figures, reference.True.Mean);
        if (context.Target.Chosen?.Doubt is { } doubt && judgement.Verdict is not (Verdict.Gamed or Verdict.Tied))
            return new Judgement(Verdict.NotMeasurable, doubt);
        return judgement.Verdict == Verdict.Sound && !IsCertain(judgement, reference)
            ? judgement with { Verdict = Verdict.NothingFound }
            : judgement;
    }

    // Of actions that a search chose, an exploit among them is proof, and its absence is none.
    private bool IsCertain(Judgement judgement, PolicyReturns reference) =>
        judgement.Verdict != Verdict.NotMeasurable && reference.True.HalfWidth == 0
        && (context.Target.Chosen is null || judgement.Verdict is Verdict.Gamed or Verdict.Tied);

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
    private PolicyReturns? Given(out double? correlation, out string? note)
    {
        (correlation, note) = (null, null);
        if (context.Target.Reference is not { } policy) return null;
        if (ExactEvaluation.Evaluate(context.Target, policy, ReferenceStepCap, context.Cancellation) is { } exact)
        {
            correlation = exact.Steps.Correlation;
            return PolicyReturns.Of(exact.Returns);
        }
        ReturnSamples samples = context.Sampler(AuditStreams.Confirmation(context.Seed)).Sample(
            policy, Math.Min(context.Options.Budget.EpisodeCap, ReferenceEpisodes));
        correlation = samples.Correlation;
        note = $"the reference policy could not be enumerated: its returns are means of {samples.Count:N0} episodes";
        return samples.Returns;
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static double? Known(double correlation) => double.IsNaN(correlation) ? null : correlation;
}
