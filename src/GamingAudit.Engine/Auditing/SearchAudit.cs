using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Confirmation;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>Judges a target by search: adversaries on the proxy, the same on the true reward, then fresh episodes.</summary>
internal sealed class SearchAudit<TState, TAction>(
    GuardedTarget<TState, TAction> target, Portfolio portfolio, AuditOptions options, StepMeter meter)
    where TState : notnull
{
    // Candidates beside the best whose proxy return is as good: the other sides of a tie.
    private const int Rivals = 2;
    private const int FirstEpisodes = 256;
    private readonly List<string> notes = [];
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
            confirmed = LookForTie(list, confirmed, clock);
        return Report(version, list, confirmed);
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
            foreach ((Candidate<TState, TAction> candidate, ReturnSamples found) in list.Candidates.Zip(samples.Candidates))
                sampler.Extend(found, candidate.Policy, episodes);
            sampler.Extend(samples.Honest, list.Honest.Policy, episodes);
            sampler.Extend(samples.Reference, reference, episodes);
            sampler.Extend(samples.Random, random.Policy, episodes);
            var rule = new SampledRule(samples);
            (Judgement? judgement, int about) = rule.Judge();
            if (judgement is not null) return new Confirmed(samples, judgement, about);
            if (episodes >= options.Budget.EpisodeCap)
                return new Confirmed(samples, Judgement.NotMeasurable(rule.WhyUndecided()), about);
        }
    }

    private Confirmed LookForTie(Shortlist list, Confirmed sound, CancellationTokenSource clock)
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
        double asGood = sampler.Sample(list.Candidates[sound.About].Policy, FirstEpisodes).MeanProxy
            - VerdictMargins.Preference * (samples.MostProxy.MeanProxy - samples.Random.MeanProxy);
        Candidate<TState, TAction>? rival = finds.Candidates
            .Select(candidate => (Candidate: candidate, Samples: sampler.Sample(candidate.Policy, FirstEpisodes)))
            .Where(found => found.Samples.MeanProxy >= asGood)
            .OrderBy(found => found.Samples.MeanTrue)
            .Select(found => found.Candidate)
            .FirstOrDefault();
        if (rival is null) return sound;
        list.Candidates.Add(rival);
        Confirmed again = Confirm(list);
        if (again.Judgement.Verdict == Verdict.Tied) return again;
        list.Candidates.Remove(rival);
        return sound;
    }

    private AuditResult Report(string version, Shortlist list, Confirmed confirmed)
    {
        Candidate<TState, TAction> about = list.Candidates[confirmed.About];
        Verdict verdict = confirmed.Judgement.Verdict;
        notes.Add(
            $"the honest policy ({list.Honest.FoundBy}) is the best one found, so its returns are a lower bound");
        return new AuditResult
        {
            Target = target.Name,
            Verdict = verdict,
            Because = confirmed.Judgement.Because,
            Version = version,
            FoundBy = about.FoundBy,
            Figures = SampledFigures.Of(confirmed.Samples, confirmed.About),
            Witness = verdict is Verdict.Gamed or Verdict.Tied
                ? new WitnessFinder<TState, TAction>(target, AuditStreams.Confirmation(options.Seed)).Find(
                    about.Policy, list.Honest.Policy, (target.Name, version, verdict, about.FoundBy))
                : null,
            Notes = notes,
            TimeCapped = timeCapped,
        };
    }

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

    private sealed record Shortlist(List<Candidate<TState, TAction>> Candidates, Candidate<TState, TAction> Honest);

    private sealed record Confirmed(SampledPolicies Samples, Judgement Judgement, int About);
}
