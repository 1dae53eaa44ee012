using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>
/// Judges a proxy with one term left out, by a short search. The policies that are known already count as found: the
/// exploit, and the honest one.
/// </summary>
internal sealed class RemovalSearch<TState, TAction>(
    AuditContext<TState, TAction> context, VerdictPolicies<TState, TAction> policies) where TState : notnull
{
    // Untuned. It starts from the exploit and the honest policy, so that a sixteenth of the steps may do; where it
    // finds too little, it says that nothing could be decided.
    private const int ShareToSearch = 16;
    // Untuned: as many as exploits beside the first are confirmed with.
    private static readonly DoublingEpisodes Doubling = new(128, 512);

    public Removal Search(string term)
    {
        GuardedTarget<TState, TAction> target = context.Target;
        long steps = context.Options.Budget.SearchSteps / ShareToSearch;
        context.Meter.Begin("searching without the term", steps);
        AuditContext<TState, TAction> without = context with { Target = target.WithoutTerm(term) };
        var portfolio = new Portfolio(
            [.. context.Options.Players.Where(adversary => adversary is HillClimbing or PpoAdversary)]);
        IReadOnlyList<Candidate<TState, TAction>> found = portfolio.Search(
            without.Target.ProxyProcess,
            without.Search(AuditStreams.Removal(context.Seed), steps, context.Cancellation),
            context.Cancellation).Candidates;
        Candidate<TState, TAction> best = Survey.Of(
            without.Sampler(AuditStreams.Survey(context.Seed)), target.Dynamics.Horizon,
            [policies.Honest, policies.Found, .. found], steps).MaxBy(known => known.Returns.Proxy)!.Candidate;
        Judgement judgement = Judge(without, best);
        return new Removal(judgement.Verdict, false, judgement.Because);
    }

    private Judgement Judge(AuditContext<TState, TAction> without, Candidate<TState, TAction> best)
    {
        PolicySampler<TState, TAction> sampler = without.Sampler(AuditStreams.Attribution(context.Seed));
        Policy<TState, TAction> random = new RandomActions<TState, TAction>(without.Target.Dynamics).Policy;
        var samples = SampledPolicies.Of(1);
        foreach (Look look in Doubling.Over(new RiskBudget(Doubling.Looks), SampledRule.Statements(1)))
        {
            sampler.Extend(samples.Candidates[0], best.Policy, look.Episodes);
            sampler.Extend(samples.Honest, policies.Honest.Policy, look.Episodes);
            sampler.Extend(samples.Reference, policies.Reference, look.Episodes);
            sampler.Extend(samples.Random, random, look.Episodes);
            var rule = new SampledRule(samples, look);
            if (rule.Judge().Judgement is { } judgement) return judgement;
            if (look.IsLast) return rule.AtTheEnd();
        }
        throw new InvalidOperationException("The last look gave no judgement.");
    }
}
