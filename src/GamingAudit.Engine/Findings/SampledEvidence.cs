using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings;

/// <summary>
/// The evidence of a target that was searched: all that is known, looked at again, what a targeted search adds to it,
/// and the bound that fresh episodes put on exploitability.
/// </summary>
internal sealed class SampledEvidence<TState, TAction> : IEvidence<TState, TAction> where TState : notnull
{
    // Untuned shares of the steps of the natural search: what looks further costs about a sixth of it.
    private const int ShareToSurvey = 16;
    private const int ShareToSearch = 10;
    // How far below the level, as shares of S_t, the bad policy of a mixture is to be: one that is only just below it
    // may not be surely so.
    private static readonly double[] Safeties = [0.02, 0.1, 0.4];
    private readonly AuditContext<TState, TAction> context;
    private readonly VerdictPolicies<TState, TAction> policies;
    private readonly List<KnownPolicy<TState, TAction>> known;
    private readonly ExploitabilityBound<TState, TAction>? bound;
    private ExploitConfirmation<TState, TAction>? confirmation;

    /// <param name="context">The audit.</param>
    /// <param name="policies">What the verdict rests on.</param>
    /// <param name="figures">The verdict's figures, both ranges above 0.</param>
    /// <param name="clock">Ends the search when the time cap is reached.</param>
    public SampledEvidence(
        AuditContext<TState, TAction> context, VerdictPolicies<TState, TAction> policies, VerdictFigures figures,
        CancellationToken clock)
    {
        (this.context, this.policies) = (context, policies);
        known = Look(figures, clock);
        bound = Bound(figures);
        Figures = figures with { Exploitability = bound?.Value, ExploitabilityIsLowerBound = bound is not null };
    }

    public VerdictFigures Figures { get; }

    /// <summary>True where the cap on seconds cut the targeted search short.</summary>
    public bool TimeCapped { get; private set; }

    public Candidate<TState, TAction> Found => policies.Found;

    public Policy<TState, TAction> Honest => policies.Honest.Policy;

    public IEnumerable<Suspect<TState, TAction>> Suspects(double least) => known
        .Where(other => other.Candidate != Found && Figures.IsBad(other.Returns.True)
            && Figures.PreferenceFor(other.Returns.Proxy) > least)
        .Select(other => new Suspect<TState, TAction>(
            other.Candidate, new PolicyReturns(other.Returns.Proxy, other.Returns.True)));

    public PolicyReturns? Confirm(Suspect<TState, TAction> suspect, double least)
    {
        confirmation ??= new ExploitConfirmation<TState, TAction>(
            context.Sampler(AuditStreams.Exploits(context.Seed)), policies, Figures,
            DistinctExploits<TState, TAction>.MostAsked);
        return confirmation.Confirm(suspect, least);
    }

    public HiddenPolicy<TState, TAction>? Hidden()
    {
        if (bound is not { Value: > VerdictMargins.Latent }) return null;
        string foundBy = bound.Bad == bound.Paid
            ? bound.Bad.FoundBy
            : $"{bound.Paid.FoundBy} mixed with {bound.Bad.FoundBy}";
        var mixture = new EpisodeMixture<TState, TAction>(
            bound.Bad.Policy, bound.Paid.Policy, bound.ShareBad, context.Target.Dynamics.Horizon);
        return new HiddenPolicy<TState, TAction>(foundBy, mixture.Policy, bound.Returns, bound.Value);
    }

    public Removal Remove(string term) => new RemovalSearch<TState, TAction>(context, policies).Search(term);

    // All that is known, and what a targeted search adds to it where nothing known is bad and best paid at once.
    private List<KnownPolicy<TState, TAction>> Look(VerdictFigures figures, CancellationToken clock)
    {
        context.Meter.Begin("looking at what is known");
        var random = new Candidate<TState, TAction>(
            "random", new RandomActions<TState, TAction>(context.Target.Dynamics).Policy);
        Candidate<TState, TAction>[] candidates =
            [.. new[] { Found, policies.Honest, random }.Concat(policies.Others).Distinct()];
        List<KnownPolicy<TState, TAction>> seen = [.. Survey.Of(
            context.Sampler(AuditStreams.Survey(context.Seed)), context.Target.Dynamics.Horizon, candidates,
            context.Options.Budget.SearchSteps / ShareToSurvey)];
        var constraint = new TrueReturnConstraint(figures.ExploitLevel, figures.ProxyRange, figures.TrueRange);
        ReturnPair[] returns = [.. seen.Select(policy => policy.Returns)];
        if (ReturnHull.Price(returns, constraint) == 0) return seen;
        long steps = context.Options.Budget.SearchSteps / ShareToSearch;
        context.Meter.Begin("searching for what exists", steps);
        try
        {
            return [.. seen, .. Search().Search(context.Target, constraint, returns, context.Search(
                AuditStreams.TargetedSearch(context.Seed), steps, clock))];
        }
        catch (OperationCanceledException) when (!context.Cancellation.IsCancellationRequested)
        {
            TimeCapped = true;
            return seen;
        }
    }

    private TargetedSearch Search() => new(
        context.Options.Players.Any(adversary => adversary is PpoAdversary) ? context.Options.Learner : null,
        context.Options.Players.Any(adversary => adversary is HillClimbing));

    private ExploitabilityBound<TState, TAction>? Bound(VerdictFigures figures)
    {
        context.Meter.Begin("confirming what exists");
        ReturnPair[] returns = [.. known.Select(policy => policy.Returns)];
        var risk = new RiskBudget(Safeties.Length * BoundConfirmation<TState, TAction>.Looks);
        foreach (double safety in Safeties)
        {
            if (ReturnHull.Best(returns, figures.ExploitLevel - safety * figures.TrueRange) is not { } best)
                return null;
            var asked = new BoundConfirmation<TState, TAction>(
                context.Sampler(AuditStreams.Exploitability(context.Seed)), policies, figures, risk);
            if (asked.Of(known[best.Below].Candidate, known[best.Above].Candidate) is { } found) return found;
        }
        return null;
    }
}
