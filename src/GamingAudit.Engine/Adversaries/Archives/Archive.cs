using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// The best visit to each cell, which is a place at a time: of two ways to the same cell the one that pays more is
/// kept. Changed by one thread at a time.
/// </summary>
internal sealed class Archive<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    // Untuned. A cell is a place at a time, so that waiting is told from having arrived; beyond so many times a horizon
    // is divided coarsely. Four cells are compared before one is explored from, and as many episodes kept as the finals
    // take.
    private const int MostTimes = 256;
    private const int Contenders = 4;
    private const int Kept = 4;
    private readonly List<Visit<TState, TAction>> visits = [];
    private readonly List<Cell> open = [];
    private readonly Dictionary<(int Place, int Time), Cell> cells = [];
    private readonly List<int> ends = [];
    private readonly int bucket = (dynamics.Horizon + MostTimes - 1) / MostTimes;

    public IReadOnlyList<Visit<TState, TAction>> Visits => visits;

    /// <summary>
    /// Adds a visit, keeps it in its cell where it is the first or pays more, and returns its number.
    /// </summary>
    public int Add(Visit<TState, TAction> visit, int place)
    {
        int number = visits.Count;
        visits.Add(visit);
        if (visit.IsEnd || visit.Step >= dynamics.Horizon)
        {
            // A start that is an end has no actions to keep.
            if (visit.Step > 0) Keep(number);
            return number;
        }
        (int Place, int Time) key = (place, visit.Step / bucket);
        if (!cells.TryGetValue(key, out Cell? cell))
        {
            cells.Add(key, cell = new Cell { Best = number });
            open.Add(cell);
        }
        else if (visit.Return > visits[cell.Best].Return)
        {
            cell.Best = number;
            cell.Chosen = 0;
        }
        return number;
    }

    /// <summary>
    /// The visit to explore from: of a few cells the one that was chosen least, or that pays most so far.
    /// </summary>
    public int Choose(Chance chance)
    {
        bool byReturn = chance.Bernoulli(0.25);
        Cell chosen = open[chance.Below(open.Count)];
        for (int i = 1; i < Contenders; i++)
        {
            Cell other = open[chance.Below(open.Count)];
            if (byReturn ? visits[other.Best].Return > visits[chosen.Best].Return : other.Chosen < chosen.Chosen)
                chosen = other;
        }
        chosen.Chosen++;
        return chosen.Best;
    }

    public bool HasOpenCells => open.Count > 0;

    /// <summary>The whole episodes that paid most, best first, as the actions that were taken in them.</summary>
    public IEnumerable<(Plan Plan, double Return)> BestEpisodes() =>
        ends.Select(end => (PlanOf(end), visits[end].Return));

    /// <summary>The states of those episodes in which somebody acts, and the steps before them.</summary>
    public IEnumerable<(TState State, int Step)> BestWays()
    {
        foreach (int end in ends)
            for (int at = visits[end].Parent; at >= 0; at = visits[at].Parent)
                yield return (visits[at].State, visits[at].Step);
    }

    private void Keep(int end)
    {
        int place = ends.FindIndex(kept => visits[end].Return > visits[kept].Return);
        if (place < 0) place = ends.Count;
        if (place >= Kept) return;
        ends.Insert(place, end);
        if (ends.Count > Kept) ends.RemoveAt(Kept);
    }

    private Plan PlanOf(int end)
    {
        ActionSpace<TAction> space = dynamics.Actions;
        var plan = new Plan(space, visits[end].Step);
        for (int at = end; visits[at].Parent >= 0; at = visits[at].Parent)
        {
            int step = visits[at].Step - 1;
            space.Encode(visits[at].Action, plan.Branches(step), plan.Values(step));
        }
        return plan;
    }

    private sealed class Cell
    {
        public int Best { get; set; }

        public int Chosen { get; set; }
    }
}
