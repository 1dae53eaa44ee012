using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings;

/// <summary>The evidence of a target that was solved exactly.</summary>
/// <param name="context">The audit.</param>
/// <param name="solution">The solution.</param>
/// <param name="figures">The verdict's figures.</param>
/// <param name="found">The policy that the verdict is about.</param>
/// <param name="solveWithout">Judges the proxy without a term.</param>
internal sealed class ExactEvidence<TState, TAction>(
    AuditContext<TState, TAction> context, ExactSolution<TState, TAction> solution, VerdictFigures figures,
    Policy<TState, TAction> found, Func<string, Removal> solveWithout) : IEvidence<TState, TAction>
    where TState : notnull
{
    private const string OfFrontier = "frontier";
    // Untuned. Corners are solved for again, one sweep each; the searches find simple loops within seconds, or not at
    // all; a plan whose evaluation branches further than the cap is left out.
    private const int MostVertices = 8;
    private const long StepsToSearch = 40_000;
    private const long EvaluationStepCap = 100_000;

    public VerdictFigures Figures => figures;

    public Candidate<TState, TAction> Found { get; } = new(AdversaryNames.Exact, found);

    public Policy<TState, TAction> Honest => solution.Honest;

    public IEnumerable<Suspect<TState, TAction>> Suspects(double least) =>
        Corners(least).Concat(Plans()).Where(suspect =>
            IsExploit(suspect.Returns.Proxy.Mean, suspect.Returns.True.Mean, least));

    public PolicyReturns? Confirm(Suspect<TState, TAction> suspect, double least) => suspect.Returns;

    public HiddenPolicy<TState, TAction>? Hidden()
    {
        if (figures.Exploitability is not > VerdictMargins.Latent) return null;
        if (solution.Frontier?.BestWithTrueAtMost(figures.ExploitLevel) is not { } point) return null;
        return new HiddenPolicy<TState, TAction>(
            OfFrontier, solution.PolicyOf(point), PolicyReturns.Of(point.Returns),
            figures.PreferenceFor(point.Returns.Proxy));
    }

    public Removal Remove(string term) => solveWithout(term);

    private bool IsExploit(double proxy, double truth, double least) =>
        figures.IsBad(truth) && figures.PreferenceFor(proxy) > least;

    // Corners of the frontier that are exploits, the best paid first, are spread over what is worth showing.
    private IEnumerable<Suspect<TState, TAction>> Corners(double least) =>
        (solution.Frontier?.Vertices ?? [])
            .Where(vertex => IsExploit(vertex.Returns.Proxy, vertex.Returns.True, least))
            .OrderByDescending(vertex => vertex.Returns.Proxy)
            .Take(MostVertices)
            .Select(vertex => new Suspect<TState, TAction>(
                new Candidate<TState, TAction>(OfFrontier, solution.PolicyOf(vertex)),
                PolicyReturns.Of(vertex.Returns)));

    // The optimum is one policy; simple searches end in other local optima, which are other loopholes.
    private IEnumerable<Suspect<TState, TAction>> Plans()
    {
        SearchContext search = context.Search(
            AuditStreams.Search(context.Seed, 0), StepsToSearch, context.Cancellation);
        IEnumerable<Candidate<TState, TAction>> candidates = context.Options.Players
            .Where(adversary => adversary is Probes or HillClimbing or MapElites
                || context.Options.OwnAdversaries.Contains(adversary))
            .SelectMany(adversary => adversary.Search(context.Target.ProxyProcess, search));
        foreach (Candidate<TState, TAction> candidate in candidates)
            if (ExactEvaluation.Evaluate(context.Target, candidate.Policy, EvaluationStepCap, context.Cancellation)
                is { } returns)
                yield return new Suspect<TState, TAction>(candidate, PolicyReturns.Of(returns.Returns));
    }
}
