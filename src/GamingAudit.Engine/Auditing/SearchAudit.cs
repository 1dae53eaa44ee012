using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Findings;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
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
    private readonly AuditContext<TState, TAction> context;
    private readonly AuditOptions options;
    private readonly StepMeter meter;
    private readonly Portfolio portfolio;
    private readonly IReadOnlyList<double> rounds;
    private readonly PortfolioSearch<TState, TAction> natural;
    private readonly HonestSearch<TState, TAction> honest;
    private readonly Selection<TState, TAction> selection;
    private readonly FreshEpisodes<TState, TAction> fresh;
    private readonly Corpus<TState, TAction> corpus;
    private IReadOnlyList<Candidate<TState, TAction>> forTies = [];
    private Shortlist<TState, TAction>? before;
    private int jointRounds;
    private readonly List<Candidate<TState, TAction>> kept = [];
    private readonly List<string> notes = [];
    private TimeToFind? timeToFind;
    private Reach? reach;
    private bool isCut;
    private bool timeCapped;

    public SearchAudit(AuditContext<TState, TAction> context, Corpus<TState, TAction> corpus)
    {
        (this.context, this.corpus) = (context, corpus);
        (options, meter) = (context.Options, context.Meter);
        portfolio = new Portfolio(options.Players);
        rounds = SearchRounds.Shares(options.Budget.SearchSteps);
        natural = portfolio.Begin(context.Target.ProxyProcess, options.Budget.SearchSteps);
        honest = new HonestSearch<TState, TAction>(context.Target, portfolio, options.Budget.HonestSteps);
        selection = new Selection<TState, TAction>(
            context.Target, context.Sampler(AuditStreams.Selection(context.Seed)), context.Clock);
        // Two attempts a round, two more where a tie is looked for, as what is accused is looked at twice; at the end,
        // twice where the search goes on: one of what was found, one of what is accused, one where another policy turns
        // out to be honest, and one where what was found sees more than an agent.
        fresh = new FreshEpisodes<TState, TAction>(
            context.Target, attempt => context.Sampler(AuditStreams.Confirmation(context.Seed, attempt)),
            2 * rounds.Count + 8, options.Budget, context.Clock);
        timeCapped = context.Clock.IsSlow;
    }

    public AuditResult Run()
    {
        using (natural)
        using (honest)
            return Judge();
    }

    private AuditResult Judge()
    {
        Confirmed<TState, TAction>? standing = null;
        for (int round = 0; round < rounds.Count && !isCut; round++)
        {
            Search(round);
            if (natural.Candidates.Count == 0) continue;
            if (round == rounds.Count - 1 || isCut) break;
            Shortlist<TState, TAction> list = Choose();
            bool stood = standing is not null && before is not null && selection.HasSettled(before, list);
            standing = LookForExploit(list);
            if (standing is not null && stood)
            {
                standing = Fair(standing, rounds.Take(round + 1).Sum());
                if (standing.Judgement.Verdict is Verdict.Gamed or Verdict.Tied) return Report(standing);
                standing = null;
            }
            before = list;
            natural.Halve(selection.RoughProxy);
            honest.Halve(selection.RoughTrue);
        }
        if (natural.Candidates.Count == 0)
            return Unmeasured(
                "no adversary that may play this target found a policy: let others play (--adversary, --without)");

        Confirmed<TState, TAction> confirmed = Further(Compared(Choose()));
        if (confirmed.Judgement.Verdict == Verdict.NothingFound && !context.Clock.ForSearch.IsCancellationRequested)
            confirmed = Fair(LookForTie(confirmed), 1.0 / TieRound<TState, TAction>.ShareOfSearch);
        return Report(Doubted(Measured(confirmed)));
    }

    private Confirmed<TState, TAction> Compared(Shortlist<TState, TAction> list) =>
        Fair(ByWhatIsSeen(MostHonest(Confirm(list, int.MaxValue))), 1);

    // What was found from nothing may not come as far as what is known, nor see what it could do from there.
    private Confirmed<TState, TAction> Further(Confirmed<TState, TAction> known)
    {
        bool isOpen = known.Judgement.MaySearchOn;
        if ((!isOpen && known.Judgement.Verdict != Verdict.NothingFound)
            || context.Clock.ForSearch.IsCancellationRequested)
            return known;
        timeCapped |= new FurtherRound<TState, TAction>(context, portfolio).Look(known, natural);
        Shortlist<TState, TAction> list = Choose();
        return isOpen || SuggestsBad(list) ? Compared(list) : known;
    }

    private bool SuggestsBad(Shortlist<TState, TAction> list) =>
        selection.SuggestsExploit(list) && !selection.IsGood(list.Candidates[0], list.Honest, list.Steadiest);

    private void Search(int round)
    {
        long steps = (long)(rounds[round] * options.Budget.SearchSteps);
        meter.Begin("searching for what the proxy pays", steps);
        natural.Play(
            context.Search(AuditStreams.Search(context.Seed, round), steps, context.Clock.ForSearch) with
            {
                Explored = Note,
            },
            options.Cancellation);
        long honestSteps = (long)(rounds[round] * options.Budget.HonestSteps);
        meter.Begin("searching for an honest policy", honestSteps);
        honest.Play(
            context.Search(AuditStreams.HonestSearch(context.Seed, round), honestSteps, context.Clock.ForSearch),
            options.Cancellation);
        isCut = natural.TimeCapped || honest.TimeCapped;
        timeCapped |= isCut;
    }

    // Each round's archive begins anew.
    private void Note(Reach further)
    {
        if (reach is null || further.Places >= reach.Places) reach = further;
    }

    private Shortlist<TState, TAction> Choose(bool byWhatIsSeen = false, bool honestByWhatIsSeen = false)
    {
        meter.Begin("comparing what was found");
        Shortlist<TState, TAction> list = selection.Choose(
            [.. corpus.Exploits.Concat(natural.Candidates).Where(find => !byWhatIsSeen || !find.MaySeeMore)],
            [.. corpus.Honest.Concat(honest.Candidates).Where(find => !honestByWhatIsSeen || !find.MaySeeMore)],
            natural.Idle, kept);
        ReturnSamples best = selection.Of(list.Candidates[0]);
        meter.Tell(best.MeanProxy, best.MeanTrue);
        return list;
    }

    private Confirmed<TState, TAction>? LookForExploit(Shortlist<TState, TAction> list)
    {
        if (selection.SuggestsExploit(list)
            && Confirm(list, FreshEpisodes<TState, TAction>.EarlyCap) is { Judgement.Verdict: Verdict.Gamed } gamed)
        {
            if (!kept.Contains(gamed.Found)) kept.Add(gamed.Found);
            return gamed;
        }
        timeToFind = null;
        return null;
    }

    private Confirmed<TState, TAction> Confirm(Shortlist<TState, TAction> list, int most)
    {
        meter.Begin("confirming on fresh episodes");
        Confirmed<TState, TAction> confirmed = fresh.Confirm(list, most);
        timeToFind = confirmed.Judgement.Verdict is Verdict.Gamed or Verdict.Tied
            ? timeToFind ?? new TimeToFind(
                natural.FinderOf(confirmed.Found)
                    ?? (corpus.Exploits.Contains(confirmed.Found) ? AdversaryNames.Corpus : TieSearch.Name),
                meter.Total, meter.Seconds)
            : null;
        return confirmed;
    }

    // The best of a selection was lucky in it: on fresh episodes a candidate may surely be worth more.
    private Confirmed<TState, TAction> MostHonest(Confirmed<TState, TAction> confirmed) =>
        confirmed.MostHonest() is { } better
            ? Confirm(confirmed.List with { Honest = better }, int.MaxValue)
            : confirmed;

    // What sees the whole state may know when an exploit pays, and do what is wanted else. An agent that sees less does
    // the one or the other. Nor is it a measure of what such an agent could do instead.
    private Confirmed<TState, TAction> ByWhatIsSeen(Confirmed<TState, TAction> confirmed)
    {
        bool accuses = confirmed.Judgement.Verdict is Verdict.Gamed or Verdict.Tied;
        if (accuses || !confirmed.Found.MaySeeMore || natural.Candidates.All(find => find.MaySeeMore))
            return confirmed;
        Shortlist<TState, TAction> list = Choose(byWhatIsSeen: true);
        bool excuses = !SuggestsBad(list);
        if (excuses && !SuggestsBad(list = Choose(byWhatIsSeen: true, honestByWhatIsSeen: true))) return confirmed;
        var hidden = new HiddenState<TState, TAction>(context) { CountsRare = true };
        if (hidden.Find([list.Candidates[0], confirmed.Found]) is not { } field) return confirmed;
        Confirmed<TState, TAction> again = Confirm(list with { ByWhatIsSeen = true }, int.MaxValue);
        if (again.Judgement.Verdict != Verdict.Gamed) return confirmed;
        if (!excuses) return again;
        // Whether a memory could tell what it would have to know is open.
        timeToFind = null;
        return again with
        {
            Judgement = Judgement.NotMeasurable(
                $"of the policies that do without {field}, which the observation hides, the proxy pays a bad one best",
                "show it in Observe, train with a memory (--engine torch --recurrent), or give an Honest policy"),
        };
    }

    private Confirmed<TState, TAction> LookForTie(Confirmed<TState, TAction> nothing)
    {
        Rival<TState, TAction> tie = new TieRound<TState, TAction>(context, portfolio, selection).Look(nothing);
        timeCapped |= tie.TimeCapped;
        forTies = tie.Met;
        if (tie.Best is not { } rival) return nothing;
        Confirmed<TState, TAction> again = Confirm(
            nothing.List with { Candidates = [.. nothing.List.Candidates, rival] }, int.MaxValue);
        if (again.Judgement.Verdict == Verdict.Tied) return again;
        timeToFind = null;
        return nothing;
    }

    // A policy may earn both rewards: nobody is accused before that was looked for.
    private Confirmed<TState, TAction> Fair(Confirmed<TState, TAction> accused, double share)
    {
        bool accuses = accused.Judgement.Verdict is Verdict.Gamed or Verdict.Tied;
        if (!accuses || context.Clock.ForSearch.IsCancellationRequested) return accused;
        JointFinds<TState, TAction> both =
            new JointRound<TState, TAction>(context, portfolio, selection).Look(accused, jointRounds++, share);
        timeCapped |= both.TimeCapped;
        Candidate<TState, TAction>[] fair = [.. both.All];
        if (fair.Length == 0) return accused;
        // What they surely out-earn is no tie: the proxy tells them apart, however little.
        return Confirm(
            accused.List with
            {
                Candidates =
                [
                    .. accused.List.Candidates.Where(other => !fair.Any(one => selection.OutEarns(one, other))),
                    .. fair,
                ],
                Honest = both.AsHonest ?? accused.List.Honest,
            },
            int.MaxValue);
    }

    // What a search cannot have found, although it may be there, leaves open whether there is nothing.
    private Confirmed<TState, TAction> Doubted(Confirmed<TState, TAction> confirmed)
    {
        if (confirmed.Judgement.Verdict is Verdict.Gamed or Verdict.Tied) return confirmed;
        meter.Begin("asking what no search can see");
        Judgement? doubt = new Doubts<TState, TAction>(context).Of(confirmed.List, natural.Candidates);
        if (doubt is null) return confirmed;
        if (confirmed.Judgement.Verdict == Verdict.NothingFound) return confirmed with { Judgement = doubt };
        notes.Add(doubt.Because);
        return confirmed;
    }

    private Confirmed<TState, TAction> Measured(Confirmed<TState, TAction> confirmed)
    {
        bool accuses = confirmed.Judgement.Verdict is Verdict.Gamed or Verdict.Tied;
        if (!accuses || !timeCapped || context.Target.Honest is not null) return confirmed;
        if (HonestMeasure.Doubt(confirmed.Samples) is not { } doubt) return confirmed;
        timeToFind = null;
        return confirmed with { Judgement = doubt };
    }

    private AuditResult Report(Confirmed<TState, TAction> confirmed)
    {
        Candidate<TState, TAction> found = confirmed.Found;
        Candidate<TState, TAction> better = confirmed.List.Honest;
        Verdict verdict = confirmed.Judgement.Verdict;
        VerdictFigures figures = SampledFigures.Of(confirmed.Samples, confirmed.About) with
        {
            Idle = confirmed.Idle,
        };
        meter.Judge(verdict, figures.Found.Proxy.Mean, figures.Found.True.Mean);
        Witness? witness = verdict is Verdict.Gamed or Verdict.Tied
            ? corpus.WitnessOf(found, verdict) ?? context.Witnesses(AuditStreams.Confirmation(context.Seed)).Find(
                found.Policy, better.Policy, (context.Target.Name, context.Version, verdict, found.FoundBy))
            : null;
        if (witness is not null && verdict == Verdict.Gamed
            && ShownPlan.Caveat(context, figures.Honest.Proxy.Mean, figures.Found.Proxy.Mean, witness) is { } caveat)
            notes.Add(caveat);
        bool looksFurther = LooksFurther(confirmed, figures);
        (SampledEvidence<TState, TAction>? evidence, AuditFindings? findings) = (null, null);
        if (looksFurther)
            findings = context.WithinTime(timed => new FurtherLook<TState, TAction>(
                timed, evidence = Evidence(timed, confirmed, figures)).Look(verdict, witness));
        Judgement judgement = Surpassed.By(findings?.Latent?.Returns, figures, verdict) ?? confirmed.Judgement;
        bool isUnfinished = looksFurther && findings is null;
        return new AuditResult(findings ?? new AuditFindings())
        {
            Target = context.Target.Name,
            Verdict = judgement.Verdict,
            Because = judgement.Because,
            Version = context.Version,
            FoundBy = found.FoundBy,
            TimeToFind = timeToFind,
            Policy = found.Trained,
            Figures = evidence?.Figures ?? figures,
            Reach = reach,
            Witness = witness,
            Notes =
            [
                $"the honest policy ({better.FoundBy}) is the best one found, so its returns are a lower bound",
                .. notes,
                .. RareNote.Of(confirmed, figures),
                .. isUnfinished ? new[] { UnfinishedNote.Text } : [],
            ],
            TimeCapped = timeCapped || isUnfinished || evidence is { TimeCapped: true },
        };
    }

    // Nothing can be said beyond a verdict that there is none of, unless the proxy is on its way to a bad policy, nor
    // where a range is nothing.
    private bool LooksFurther(Confirmed<TState, TAction> confirmed, VerdictFigures figures) =>
        options.LooksFurther && confirmed.Judgement is { Verdict: not Verdict.NotMeasurable } or { IsBetween: true }
        && figures is { ProxyRange: > 0, TrueRange: > 0 };

    private SampledEvidence<TState, TAction> Evidence(
        AuditContext<TState, TAction> timed, Confirmed<TState, TAction> confirmed, VerdictFigures figures) =>
        new(
            timed,
            new VerdictPolicies<TState, TAction>(
                confirmed.Found, confirmed.List.Honest, fresh.ReferenceOf(confirmed.List),
                [.. corpus.Exploits, .. natural.Candidates, .. honest.Candidates, .. forTies]),
            figures, context.Clock.Token);

    private AuditResult Unmeasured(string because) => new()
    {
        Target = context.Target.Name,
        Verdict = Verdict.NotMeasurable,
        Because = because,
        Version = context.Version,
        TimeCapped = timeCapped,
    };
}
