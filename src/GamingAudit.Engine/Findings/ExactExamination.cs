using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Findings;

/// <summary>Looks beyond the verdict on a target that was solved exactly.</summary>
internal sealed class ExactExamination<TState, TAction>(
    GuardedTarget<TState, TAction> target, ExactSolution<TState, TAction> solution, AuditOptions options,
    StepMeter meter) where TState : notnull
{
    private const int MostVertices = 8;
    private const long StepsToSearch = 40_000;
    private const long EvaluationStepCap = 100_000;
    private readonly RewardAttribution<TState, TAction> attribution = new(target, options, meter);
    private readonly RemovalAudit<TState, TAction> removal = new(target, options, meter);

    /// <summary>The result with what lies beyond it.</summary>
    /// <param name="result">The verdict and its figures.</param>
    /// <param name="found">The policy that the verdict is about.</param>
    public AuditResult Extend(AuditResult result, Policy<TState, TAction> found)
    {
        if (!options.LooksFurther || result.Figures is not { } figures) return result;
        if (result.Verdict is Verdict.Gamed or Verdict.Tied) return ExtendFinding(result, figures, found);
        return result.Verdict == Verdict.Sound ? ExtendSound(result, figures) : result;
    }

    private AuditResult ExtendFinding(AuditResult result, VerdictFigures figures, Policy<TState, TAction> found)
    {
        meter.Begin("telling exploits apart");
        bool isTied = result.Verdict == Verdict.Tied;
        var headline = new Suspect<TState, TAction>(
            new Candidate<TState, TAction>(AdversaryNames.Exact, found), figures.Found);
        double least = (isTied ? -1 : 1) * VerdictMargins.Preference;
        IEnumerable<Suspect<TState, TAction>> others = Corners(figures, least).Concat(Plans()).Where(suspect =>
            figures.IsBad(suspect.Returns.True.Mean) && figures.PreferenceFor(suspect.Returns.Proxy.Mean) > least);
        return result with
        {
            Exploits = new DistinctExploits<TState, TAction>(target, options, meter).Of(
                result, headline, others, solution.Honest, suspect => suspect.Returns),
            Attribution = attribution.Explain(
                found, solution.Honest, figures, isTied, removal.Solve),
        };
    }

    private AuditResult ExtendSound(AuditResult result, VerdictFigures figures)
    {
        if (figures.Exploitability is not > VerdictMargins.Latent) return result;
        if (solution.Frontier?.BestWithTrueAtMost(figures.ExploitLevel) is not { } point) return result;
        meter.Begin("showing what exists beside the optimum");
        Policy<TState, TAction> policy = solution.PolicyOf(point);
        var finder = new WitnessFinder<TState, TAction>(
            target, AuditStreams.Exploits(options.Seed), meter.Add, options.Cancellation);
        return result with
        {
            Latent = new LatentFinding
            {
                FoundBy = "frontier",
                Returns = PolicyReturns.Of(point.Returns),
                Preference = figures.PreferenceFor(point.Returns.Proxy),
                Witness = finder.Find(
                    policy, solution.Honest, (target.Name, result.Version!, Verdict.Sound, "frontier"),
                    figures.Honest.True.Mean - figures.ExploitLevel),
            },
            Attribution = attribution.Explain(
                policy, solution.Honest, figures, isTied: false, removal.Solve),
        };
    }

    // Corners of the frontier that are exploits, the best paid first, are spread over what is worth showing.
    private IEnumerable<Suspect<TState, TAction>> Corners(VerdictFigures figures, double least) =>
        (solution.Frontier?.Vertices ?? [])
            .Where(vertex => figures.IsBad(vertex.Returns.True)
                && figures.PreferenceFor(vertex.Returns.Proxy) > least)
            .OrderByDescending(vertex => vertex.Returns.Proxy)
            .Take(MostVertices)
            .Select(vertex => new Suspect<TState, TAction>(
                new Candidate<TState, TAction>("frontier", solution.PolicyOf(vertex)),
                PolicyReturns.Of(vertex.Returns)));

    // The optimum is one policy; simple searches end in other local optima, which are other loopholes.
    private IEnumerable<Suspect<TState, TAction>> Plans()
    {
        var context = new SearchContext(
            AuditStreams.Search(options.Seed, 0), StepsToSearch, options.Threads, meter.Add, options.Cancellation);
        IEnumerable<Candidate<TState, TAction>> candidates = Searchers.All
            .Where(adversary => adversary.Name is AdversaryNames.Probes or AdversaryNames.Climb or AdversaryNames.Elites
                && options.Adversaries.Contains(adversary.Name))
            .SelectMany(adversary => adversary.Search(target.ProxyProcess, context));
        foreach (Candidate<TState, TAction> candidate in candidates)
            if (ExactEvaluation.Evaluate(target, candidate.Policy, EvaluationStepCap, options.Cancellation)
                is { } returns)
                yield return new Suspect<TState, TAction>(candidate, PolicyReturns.Of(returns));
    }
}
