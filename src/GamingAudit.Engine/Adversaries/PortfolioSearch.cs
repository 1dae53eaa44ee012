using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// A portfolio's search in rounds, by successive halving (Jamieson and Talwalkar 2016, "Non-stochastic best arm
/// identification and hyperparameter optimization"): between rounds the worse half of the adversaries drops out, and
/// the others share its steps. Those that learn keep their share and go on where they stopped; for the others every
/// round is a search of its own. Who would play the process in vain leaves its share to the others, if there are any.
/// </summary>
internal sealed class PortfolioSearch<TState, TAction> : IDisposable where TState : notnull
{
    private readonly long totalSteps;
    private readonly int weights;
    private readonly int weightsThatHalve;
    private readonly List<(IAdversary By, Candidate<TState, TAction> Candidate)> found = [];
    private readonly Dictionary<IAdversary, IResumableSearch<TState, TAction>> paused = [];
    private readonly DecisionProcess<TState, TAction> shared;
    private IReadOnlyList<IAdversary> playing;
    private bool knowsState;

    /// <param name="adversaries">Cheapest first.</param>
    /// <param name="process">What they play.</param>
    /// <param name="totalSteps">Environment steps of all rounds.</param>
    public PortfolioSearch(
        IReadOnlyList<IAdversary> adversaries, DecisionProcess<TState, TAction> process, long totalSteps)
    {
        this.totalSteps = totalSteps;
        shared = process.Shared();
        int all = Weights(adversaries);
        playing = [.. adversaries.Where(adversary => adversary is not IResumableAdversary resumable
            || resumable.Plays(process, totalSteps * adversary.Weight / all))];
        if (playing.All(adversary => adversary.Weight == 0)) playing = adversaries;
        weights = Weights(playing);
        weightsThatHalve = playing.Where(adversary => adversary is not IResumableAdversary).Sum(one => one.Weight);
    }

    /// <summary>What was found so far, in the order in which it was.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Candidates => [.. found.Select(find => find.Candidate)];

    /// <summary>What the probes proposed: policies that repeat one action.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Idle =>
        [.. found.Where(find => find.By is Probes).Select(find => find.Candidate)];

    /// <summary>Who plays the next round, cheapest first.</summary>
    public IReadOnlyList<IAdversary> Playing => playing;

    /// <summary>True once the cap on seconds ended a round early.</summary>
    public bool TimeCapped { get; private set; }

    /// <summary>The name of the adversary that found a candidate; null for one that is not of this search.</summary>
    public string? FinderOf(Candidate<TState, TAction> candidate) =>
        found.FirstOrDefault(find => find.Candidate == candidate).By?.Name;

    /// <summary>
    /// Plays a round: the adversaries in turn, each with its share of the steps. Where the time cap ends it, what the
    /// finished ones found is kept.
    /// </summary>
    /// <param name="context">What the round may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public void Play(SearchContext context, CancellationToken cancellation)
    {
        if (TimeCapped) return;
        try
        {
            foreach (IAdversary adversary in playing)
            {
                IReadOnlyList<Candidate<TState, TAction>> candidates = Play(adversary, context);
                if (adversary is Refinement or SpliceAdversary && knowsState)
                    candidates = [.. candidates.Select(candidate => candidate with { BuildsOnState = true })];
                found.AddRange(candidates.Select(candidate => (adversary, candidate)));
                if (adversary.Weight > 0 && adversary is not IResumableAdversary { LeadsOthers: false })
                    Tell(candidates);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            TimeCapped = true;
        }
    }

    /// <summary>
    /// Drops the worse half of those who do not learn, and the probes, who have shown all they have. Of equals the
    /// cheaper stays.
    /// </summary>
    /// <param name="score">How good a candidate is, by the reward that is played.</param>
    public void Halve(Func<Candidate<TState, TAction>, double> score)
    {
        IAdversary[] searching = [.. playing.Where(adversary => adversary.Weight > 0)];
        IAdversary[] droppable = [.. searching.Where(adversary => adversary is not IResumableAdversary)];
        HashSet<IAdversary> best = [.. droppable
            .OrderByDescending(adversary => found
                .Where(find => find.By == adversary)
                .Select(find => score(find.Candidate))
                .DefaultIfEmpty(double.NegativeInfinity)
                .Max())
            .Take((droppable.Length + 1) / 2)];
        playing = [.. searching.Where(adversary => adversary is IResumableAdversary || best.Contains(adversary))];
    }

    public void Dispose()
    {
        foreach (IResumableSearch<TState, TAction> search in paused.Values) search.Dispose();
    }

    /// <summary>Tells those who play of policies that are known: the best of what somebody found.</summary>
    /// <param name="candidates">Best first.</param>
    public void Tell(IEnumerable<Candidate<TState, TAction>> candidates)
    {
        foreach (Candidate<TState, TAction> best in candidates.Take(1))
        {
            shared.Known!.Add(best.Policy);
            knowsState |= best.MaySeeMore;
        }
    }

    /// <summary>Takes over what another search of the same process found.</summary>
    public void Adopt(PortfolioSearch<TState, TAction> other) => found.AddRange(other.found);

    /// <summary>Lets those who learn start along ways that are known.</summary>
    /// <param name="ways">States on them, with the steps before.</param>
    public void StartAlong(IReadOnlyList<(TState State, int Step)> ways) => shared.Starts!.Fill(ways, []);

    private static int Weights(IEnumerable<IAdversary> adversaries) =>
        Math.Max(1, adversaries.Sum(adversary => adversary.Weight));

    private IReadOnlyList<Candidate<TState, TAction>> Play(IAdversary adversary, SearchContext context)
    {
        if (adversary is not IResumableAdversary resumable)
        {
            int halved = playing.Where(other => other is not IResumableAdversary).Sum(other => other.Weight);
            long steps = context.StepBudget * weightsThatHalve / weights * adversary.Weight / Math.Max(1, halved);
            return adversary.Search(shared, context with { StepBudget = steps });
        }
        if (!paused.TryGetValue(adversary, out IResumableSearch<TState, TAction>? search))
        {
            search = resumable.Begin(shared, context with { StepBudget = totalSteps * adversary.Weight / weights });
            paused.Add(adversary, search);
        }
        return search.Advance(context.StepBudget * adversary.Weight / weights);
    }
}
