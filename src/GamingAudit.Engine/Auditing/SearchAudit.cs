using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Judges a target by search. In rounds, adversaries play the proxy and the same play the true reward; what they found
/// is compared and, where it looks like an exploit, confirmed on fresh episodes. An exploit that is confirmed again
/// after another round, which searched both rewards as long as all before it and found little more, ends the audit.
/// </summary>
internal sealed class SearchAudit<TState, TAction> where TState : notnull
{
    private const int TieContenders = 8;
    private readonly GuardedTarget<TState, TAction> target;
    private readonly Portfolio portfolio;
    private readonly AuditOptions options;
    private readonly StepMeter meter;
    private readonly IReadOnlyList<double> rounds;
    private readonly PortfolioSearch<TState, TAction> natural;
    private readonly HonestSearch<TState, TAction> honest;
    private readonly Selection<TState, TAction> selection;
    private readonly FreshEpisodes<TState, TAction> fresh;
    private readonly Corpus<TState, TAction> corpus;
    private IReadOnlyList<Candidate<TState, TAction>> forTies = [];
    private Shortlist<TState, TAction>? before;
    private Discovery? discovery;
    private bool timeCapped;

    public SearchAudit(
        GuardedTarget<TState, TAction> target, Portfolio portfolio, Corpus<TState, TAction> corpus,
        AuditOptions options, StepMeter meter)
    {
        this.target = target;
        this.portfolio = portfolio;
        this.corpus = corpus;
        this.options = options;
        this.meter = meter;
        rounds = SearchRounds.Shares(options.Budget.SearchSteps);
        natural = portfolio.Begin(target.ProxyProcess, options.Budget.SearchSteps);
        honest = new HonestSearch<TState, TAction>(target, portfolio, options.Budget.HonestSteps);
        selection = new Selection<TState, TAction>(target, Sampler(AuditStreams.Selection(options.Seed)));
        // One attempt a round, and one more where a tie is looked for.
        fresh = new FreshEpisodes<TState, TAction>(
            target, attempt => Sampler(AuditStreams.Confirmation(options.Seed, attempt)), rounds.Count + 1,
            options.Budget);
    }

    public AuditResult Run(string version)
    {
        using (natural)
        using (honest)
            return Judge(version);
    }

    private AuditResult Judge(string version)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation);
        clock.CancelAfter(TimeSpan.FromSeconds(options.Budget.Seconds));
        Confirmed<TState, TAction>? standing = null;
        for (int round = 0; round < rounds.Count && !timeCapped; round++)
        {
            Search(round, clock);
            if (natural.Candidates.Count == 0) continue;
            if (round == rounds.Count - 1 || timeCapped) break;
            Shortlist<TState, TAction> list = Choose();
            bool stood = standing is not null && before is not null && selection.HasSettled(before, list);
            standing = LookForExploit(list);
            if (standing is not null && stood) return Examine(version, standing, clock);
            before = list;
            natural.Halve(selection.RoughProxy);
            honest.Halve(selection.RoughTrue);
        }
        if (natural.Candidates.Count == 0)
            return Unmeasured(version, "no adversary that may play this target found a policy");

        Confirmed<TState, TAction> confirmed = Confirm(Choose(), int.MaxValue);
        if (confirmed.Judgement.Verdict == Verdict.Sound && !clock.IsCancellationRequested)
            confirmed = LookForTie(confirmed, clock);
        return Examine(version, confirmed, clock);
    }

    private void Search(int round, CancellationTokenSource clock)
    {
        long steps = (long)(rounds[round] * options.Budget.SearchSteps);
        meter.Begin("searching for what the proxy pays", steps);
        natural.Play(Context(AuditStreams.Search(options.Seed, round), steps, clock), options.Cancellation);
        long honestSteps = (long)(rounds[round] * options.Budget.HonestSteps);
        meter.Begin("searching for an honest policy", honestSteps);
        honest.Play(
            Context(AuditStreams.HonestSearch(options.Seed, round), honestSteps, clock), options.Cancellation);
        timeCapped = natural.TimeCapped || honest.TimeCapped;
    }

    private Shortlist<TState, TAction> Choose()
    {
        meter.Begin("comparing what was found");
        return selection.Choose(
            [.. corpus.Exploits, .. natural.Candidates], [.. corpus.Honest, .. honest.Candidates]);
    }

    private Confirmed<TState, TAction>? LookForExploit(Shortlist<TState, TAction> list)
    {
        if (selection.SuggestsExploit(list)
            && Confirm(list, FreshEpisodes<TState, TAction>.EarlyCap) is { Judgement.Verdict: Verdict.Gamed } gamed)
            return gamed;
        discovery = null;
        return null;
    }

    private Confirmed<TState, TAction> Confirm(Shortlist<TState, TAction> list, int most)
    {
        meter.Begin("confirming on fresh episodes");
        Confirmed<TState, TAction> confirmed = fresh.Confirm(list, most);
        discovery = confirmed.Judgement.Verdict is Verdict.Gamed or Verdict.Tied
            ? discovery ?? new Discovery(
                natural.FinderOf(confirmed.Found)
                    ?? (corpus.Exploits.Contains(confirmed.Found) ? AdversaryNames.Corpus : TieSearch.Name),
                meter.Total, meter.Seconds)
            : null;
        return confirmed;
    }

    private Confirmed<TState, TAction> LookForTie(Confirmed<TState, TAction> sound, CancellationTokenSource clock)
    {
        long steps = options.Budget.SearchSteps / 4;
        meter.Begin("searching for the other side of a tie", steps);
        SampledPolicies samples = sound.Samples;
        double proxyRange = samples.MostProxy.MeanProxy - samples.Random.MeanProxy;
        PortfolioFinds<TState, TAction> finds = new TieSearch(portfolio.Searching).Search(
            target, proxyRange, samples.Honest.MeanTrue - samples.Random.MeanTrue,
            Context(AuditStreams.TieSearch(options.Seed), steps, clock), options.Cancellation);
        timeCapped |= finds.TimeCapped;
        forTies = finds.Candidates;
        double asGood = selection.Of(sound.Found).MeanProxy - VerdictMargins.Preference * proxyRange;
        Candidate<TState, TAction>? rival = finds.Candidates
            .OrderByDescending(selection.RoughProxy)
            .Take(TieContenders)
            .Where(candidate => selection.Of(candidate).MeanProxy >= asGood)
            .MinBy(candidate => selection.Of(candidate).MeanTrue);
        if (rival is null) return sound;
        Confirmed<TState, TAction> again = Confirm(
            sound.List with { Candidates = [.. sound.List.Candidates, rival] }, int.MaxValue);
        if (again.Judgement.Verdict == Verdict.Tied) return again;
        discovery = null;
        return sound;
    }

    private SearchContext Context(ulong seed, long steps, CancellationTokenSource clock) =>
        new(seed, steps, options.Threads, meter.Add, clock.Token);

    private AuditResult Examine(
        string version, Confirmed<TState, TAction> confirmed, CancellationTokenSource clock) =>
        new SampledExamination<TState, TAction>(target, options, meter, clock.Token).Extend(
            Report(version, confirmed),
            new Evidence<TState, TAction>(
                confirmed.Found, confirmed.List.Honest, fresh.ReferenceOf(confirmed.List),
                [.. corpus.Exploits, .. natural.Candidates, .. honest.Candidates, .. forTies]));

    private AuditResult Report(string version, Confirmed<TState, TAction> confirmed)
    {
        Candidate<TState, TAction> found = confirmed.Found;
        Candidate<TState, TAction> better = confirmed.List.Honest;
        Verdict verdict = confirmed.Judgement.Verdict;
        return new AuditResult
        {
            Target = target.Name,
            Verdict = verdict,
            Because = confirmed.Judgement.Because,
            Version = version,
            FoundBy = found.FoundBy,
            Discovery = discovery,
            Policy = found.Trained,
            Figures = SampledFigures.Of(confirmed.Samples, confirmed.About),
            Witness = verdict is Verdict.Gamed or Verdict.Tied
                ? corpus.WitnessOf(found, verdict) ?? Witnesses().Find(
                    found.Policy, better.Policy, (target.Name, version, verdict, found.FoundBy))
                : null,
            Notes = [$"the honest policy ({better.FoundBy}) is the best one found, so its returns are a lower bound"],
            TimeCapped = timeCapped,
        };
    }

    private WitnessFinder<TState, TAction> Witnesses() =>
        new(target, AuditStreams.Confirmation(options.Seed), meter.Add, options.Cancellation);

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
}
