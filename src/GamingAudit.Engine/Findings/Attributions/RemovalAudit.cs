using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>Audits a target again with one term of its proxy left out.</summary>
internal sealed class RemovalAudit<TState, TAction>(
    GuardedTarget<TState, TAction> target, AuditOptions options, StepMeter meter) where TState : notnull
{
    private const int ShareToSearch = 16;
    private const int FirstEpisodes = 128;
    private const int MostEpisodes = 512;
    private const int Looks = 3;

    /// <summary>Exactly: what stood in no way of that with the term does not without it.</summary>
    public Removal Solve(string term)
    {
        meter.Begin("solving without the term");
        AuditOptions exact = options with
        {
            Adversaries = new HashSet<string> { AdversaryNames.Exact },
            LooksFurther = false,
            Progress = null,
        };
        AuditResult result = new TargetAudit(exact, target.Monitor).Visit(target.Paying(target.Without(term)));
        meter.Add(result.Steps);
        return new Removal(result.Verdict, result.Certified, result.Because);
    }

    /// <summary>
    /// By a short search. The policies that are known already count as found: the exploit, and the honest one.
    /// </summary>
    public Removal Search(string term, Evidence<TState, TAction> evidence)
    {
        long steps = options.Budget.SearchSteps / ShareToSearch;
        meter.Begin("searching without the term", steps);
        var without = new GuardedTarget<TState, TAction>(target.Paying(target.Without(term)), target.Monitor);
        var portfolio = new Portfolio([.. Searchers.With(options.Learner).Where(adversary =>
            adversary.Name is AdversaryNames.Climb or AdversaryNames.Ppo
            && options.Adversaries.Contains(adversary.Name))]);
        IReadOnlyList<Candidate<TState, TAction>> found = portfolio.Search(
            without.ProxyProcess,
            new SearchContext(
                AuditStreams.Removal(options.Seed), steps, options.Threads, meter.Add, options.Cancellation),
            options.Cancellation).Candidates;
        Candidate<TState, TAction> best = Survey.Of(
            without, Sampler(without, AuditStreams.Survey(options.Seed)),
            [evidence.Honest, evidence.Found, .. found], steps).MaxBy(known => known.Returns.Proxy)!.Candidate;
        Judgement judgement = Judge(without, best, evidence);
        return new Removal(judgement.Verdict, false, judgement.Because);
    }

    private Judgement Judge(
        GuardedTarget<TState, TAction> without, Candidate<TState, TAction> best, Evidence<TState, TAction> evidence)
    {
        PolicySampler<TState, TAction> sampler = Sampler(without, AuditStreams.Attribution(options.Seed));
        Policy<TState, TAction> random = new RandomActions<TState, TAction>(without.Dynamics).Policy;
        var samples = new SampledPolicies(
            [new ReturnSamples()], new ReturnSamples(), new ReturnSamples(), new ReturnSamples());
        for (int episodes = FirstEpisodes; ; episodes *= 2)
        {
            sampler.Extend(samples.Candidates[0], best.Policy, episodes);
            sampler.Extend(samples.Honest, evidence.Honest.Policy, episodes);
            sampler.Extend(samples.Reference, evidence.Reference, episodes);
            sampler.Extend(samples.Random, random, episodes);
            var rule = new SampledRule(samples, Looks);
            if (rule.Judge().Judgement is { } judgement) return judgement;
            if (episodes >= MostEpisodes) return Judgement.NotMeasurable(rule.WhyUndecided());
        }
    }

    private PolicySampler<TState, TAction> Sampler(GuardedTarget<TState, TAction> without, ulong seed) =>
        new(without, seed, options.Threads, options.Cancellation, meter.Add);
}
