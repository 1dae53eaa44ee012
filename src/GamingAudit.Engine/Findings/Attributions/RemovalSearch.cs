using GamingAudit.Engine.Adversaries;
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
    private const int ShareToSearch = 16;
    private const int FirstEpisodes = 128;
    private const int MostEpisodes = 512;
    private const int Looks = 3;

    public Removal Search(string term)
    {
        GuardedTarget<TState, TAction> target = context.Target;
        long steps = context.Options.Budget.SearchSteps / ShareToSearch;
        context.Meter.Begin("searching without the term", steps);
        AuditContext<TState, TAction> without = context with
        {
            Target = new GuardedTarget<TState, TAction>(target.Paying(target.Without(term)), target.Monitor),
        };
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
        var samples = new SampledPolicies(
            [new ReturnSamples()], new ReturnSamples(), new ReturnSamples(), new ReturnSamples());
        for (int episodes = FirstEpisodes; ; episodes *= 2)
        {
            sampler.Extend(samples.Candidates[0], best.Policy, episodes);
            sampler.Extend(samples.Honest, policies.Honest.Policy, episodes);
            sampler.Extend(samples.Reference, policies.Reference, episodes);
            sampler.Extend(samples.Random, random, episodes);
            var rule = new SampledRule(samples, Looks);
            if (rule.Judge().Judgement is { } judgement) return judgement;
            if (episodes >= MostEpisodes) return Judgement.NotMeasurable(rule.WhyUndecided());
        }
    }
}
