using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Confirmation;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Judges a target by search: adversaries on the proxy, the same on the true reward, then fresh episodes.
/// </summary>
internal sealed class SearchAudit<TState, TAction>(
    GuardedTarget<TState, TAction> target, Portfolio portfolio, AuditOptions options, StepMeter meter)
    where TState : notnull
{
    // Candidates beside the best whose proxy return is as good: the other sides of a tie.
    private const int Rivals = 2;
    private const int FirstEpisodes = 256;
    private bool timeCapped;

    public AuditResult Run(string version)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation);
        clock.CancelAfter(TimeSpan.FromSeconds(options.Budget.Seconds));
        AuditBudget budget = options.Budget;

        meter.Begin("searching for what the proxy pays", budget.SearchSteps);
        PortfolioFinds<TState, TAction> natural = portfolio.Search(
            target.ProxyProcess, Context(AuditStreams.Search, budget.SearchSteps, clock), options.Cancellation);
        meter.Begin("searching for an honest policy", budget.HonestSteps);
        PortfolioFinds<TState, TAction> honest = new HonestSearch(portfolio).Search(
            target, Context(AuditStreams.HonestSearch, budget.HonestSteps, clock), options.Cancellation);
        timeCapped = natural.TimeCapped || honest.TimeCapped;
        if (natural.Candidates.Count == 0)
            return Unmeasured(version, "no adversary that may play this target found a policy");

        Shortlist list = Choose(natural.Candidates, [.. honest.Candidates, .. natural.Candidates]);
        Confirmed confirmed = Confirm(list);
        if (confirmed.Judgement?.Verdict == Verdict.Sound && !clock.IsCancellationRequested)
            confirmed = LookForTie(confirmed, clock);
        return Report(version, confirmed);
    }

    private SearchContext Context(Func<ulong, ulong> stream, long steps, CancellationTokenSource clock) =>
        new(stream(options.Seed), steps, options.Threads, meter.Add, clock.Token);

    // Candidates are compared on streams of their own: what is confirmed was not chosen by its luck there.
    private Shortlist Choose(
        IReadOnlyList<Candidate<TState, TAction>> natural, IReadOnlyList<Candidate<TState, TAction>> known)
    {
        meter.Begin("comparing what was found");
        PolicySampler<TState, TAction> sampler = Sampler(AuditStreams.Selection(options.Seed));
        Dictionary<Candidate<TState, TAction>, ReturnSamples> samples = known.Distinct().ToDictionary(
            candidate => candidate, candidate => sampler.Sample(candidate.Policy, FirstEpisodes));
        ReturnSamples random = sampler.Sample(
            new RandomActions<TState, TAction>(target.Dynamics).Policy, FirstEpisodes);

        double mostTrue = known.Max(candidate => samples[candidate].MeanTrue);
        double rounding = 1e-9 * (1 + Math.Abs(mostTrue));
        Candidate<TState, TAction> honest = known
            .Where(candidate => samples[candidate].MeanTrue >= mostTrue - rounding)
            .MaxBy(candidate => samples[candidate].MeanProxy)!;
        Candidate<TState, TAction> best = natural.MaxBy(candidate => samples[candidate].MeanProxy)!;
        double range = Math.Max(samples[best].MeanProxy, samples[honest].MeanProxy) - random.MeanProxy;
        double asGood = samples[best].MeanProxy - VerdictMargins.Preference * range;
        IEnumerable<Candidate<TState, TAction>> rivals = natural
            .Where(candidate => candidate != best && samples[candidate].MeanProxy >= asGood)
            .OrderBy(candidate => samples[candidate].MeanTrue)
            .Take(Rivals);
        return new Shortlist([best, .. rivals], honest);
    }

    private Confirmed Confirm(Shortlist list)
    {
        meter.Begin("confirming on fresh episodes");
        PolicySampler<TState, TAction> sampler = Sampler(AuditStreams.Confirmation(options.Seed));
        var random = new RandomActions<TState, TAction>(target.Dynamics);
        Policy<TState, TAction> reference =
            target.Reference ?? random.Noisy(list.Honest.Policy, VerdictMargins.ReferenceNoise);
        var samples = new SampledPolicies(
            [.. list.Candidates.Select(_ => new ReturnSamples())], new ReturnSamples(), new ReturnSamples(),
            new ReturnSamples());
        for (int episodes = FirstEpisodes; ; episodes *= 2)
        {
            for (int i = 0; i < list.Candidates.Count; i++)
                sampler.Extend(samples.Candidates[i], list.Candidates[i].Policy, episodes);
            sampler.Extend(samples.Honest, list.Honest.Policy, episodes);
            sampler.Extend(samples.Reference, reference, episodes);
            sampler.Extend(samples.Random, random.Policy, episodes);
            var rule = new SampledRule(samples);
            (Judgement? judgement, int about) = rule.Judge();
            if (judgement is null && episodes >= options.Budget.EpisodeCap)
                judgement = Judgement.NotMeasurable(rule.WhyUndecided());
            if (judgement is not null) return new Confirmed(list, samples, judgement, about);
        }
    }

    private Confirmed LookForTie(Confirmed sound, CancellationTokenSource clock)
    {
        long steps = options.Budget.SearchSteps / 4;
        meter.Begin("searching for the other side of a tie", steps);
        SampledPolicies samples = sound.Samples;
        PortfolioFinds<TState, TAction> finds = new TieSearch(portfolio).Search(
            target, samples.MostProxy.MeanProxy - samples.Random.MeanProxy,
            samples.Honest.MeanTrue - samples.Random.MeanTrue,
            Context(AuditStreams.TieSearch, steps, clock), options.Cancellation);
        timeCapped |= finds.TimeCapped;
        PolicySampler<TState, TAction> sampler = Sampler(AuditStreams.Selection(options.Seed));
        double asGood = sampler.Sample(sound.Found.Policy, FirstEpisodes).MeanProxy
            - VerdictMargins.Preference * (samples.MostProxy.MeanProxy - samples.Random.MeanProxy);
        Candidate<TState, TAction>? rival = finds.Candidates
            .Select(candidate => (Candidate: candidate, Samples: sampler.Sample(candidate.Policy, FirstEpisodes)))
            .Where(found => found.Samples.MeanProxy >= asGood)
            .OrderBy(found => found.Samples.MeanTrue)
            .Select(found => found.Candidate)
            .FirstOrDefault();
        if (rival is null) return sound;
        Confirmed again = Confirm(sound.List with { Candidates = [.. sound.List.Candidates, rival] });
        return again.Judgement.Verdict == Verdict.Tied ? again : sound;
    }

    private AuditResult Report(string version, Confirmed confirmed)
    {
        Candidate<TState, TAction> found = confirmed.Found;
        Candidate<TState, TAction> honest = confirmed.List.Honest;
        Verdict verdict = confirmed.Judgement.Verdict;
        return new AuditResult
        {
            Target = target.Name,
            Verdict = verdict,
            Because = confirmed.Judgement.Because,
            Version = version,
            FoundBy = found.FoundBy,
            Policy = found.Trained,
            Figures = SampledFigures.Of(confirmed.Samples, confirmed.About),
            Witness = verdict is Verdict.Gamed or Verdict.Tied
                ? Witnesses().Find(
                    found.Policy, honest.Policy, (target.Name, version, verdict, found.FoundBy))
                : null,
            Notes = [$"the honest policy ({honest.FoundBy}) is the best one found, so its returns are a lower bound"],
            TimeCapped = timeCapped,
        };
    }

    private WitnessFinder<TState, TAction> Witnesses() =>
        new(target, AuditStreams.Confirmation(options.Seed), options.Cancellation);

    private AuditResult Unmeasured(string version, string because) => new()
    {
        Target = target.Name,
        Verdict = Verdict.NotMeasurable,
        Because = because,
        Version = version,
        TimeCapped = timeCapped,
    };

    private PolicySampler<TState, TAction> Sampler(ulong seed) =>
        new(target, seed, options.Threads, options.Cancellation, meter.Add);

    private sealed record Shortlist(
        IReadOnlyList<Candidate<TState, TAction>> Candidates, Candidate<TState, TAction> Honest);

    /// <param name="List">The policies that were compared.</param>
    /// <param name="Samples">Their returns on the same fresh episodes.</param>
    /// <param name="Judgement">The verdict.</param>
    /// <param name="About">The candidate that it is about.</param>
    private sealed record Confirmed(Shortlist List, SampledPolicies Samples, Judgement Judgement, int About)
    {
        public Candidate<TState, TAction> Found => List.Candidates[About];
    }
}
