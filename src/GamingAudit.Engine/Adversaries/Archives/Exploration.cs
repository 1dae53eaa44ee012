using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Fills an archive: returns to states in it by copying them and explores from there. A batch of explorations is
/// chosen, played on any number of threads and added in its order, so that the archive does not depend on them.
/// </summary>
internal sealed class Exploration<TState, TAction> where TState : notnull
{
    // Untuned; enough for any number of cores, few enough that what one finds is there for the next to start from.
    private const int Batch = 32;
    // Steps after which it shows whether states come back; where most do not, places become cells.
    private const int TrialSteps = 4096;
    // Untuned: where every second step leads to a state never seen, the archive would be a list of steps.
    private const double MostlyNew = 0.5;
    // Caps of memory and work.
    private const int MostPlaces = 60_000;
    private const int MostVisits = 1_000_000;
    // Untuned.
    private const int Contenders = 8;
    private const int ShareToContend = 4;
    private const int TriesOfChoice = 4;
    // Untuned: of more states than these no learner would see each once.
    private const int MostStarts = 4096;
    // Untuned: each asks up to 4,096 steps what matters.
    private const int MostRegrids = 3;
    // Untuned: the share of the steps that asks whether another action does the like.
    private const int ShareToCompare = 16;
    // Untuned: half of the room for actions that are added is for what they lead to.
    private const int ShareForPay = 2;
    private readonly GuardedDynamics<TState, TAction> dynamics;
    private readonly SearchContext context;
    private readonly Walker<TState, TAction> walker;
    private readonly ActionPalette<TAction> palette;
    private readonly WhatMatters<TState, TAction> coordinates;
    private readonly List<int> earliest = [];
    private readonly List<int> placeOf = [];
    private readonly StartChoice<TState, TAction> choice;
    private readonly RareDeeds<TState, TAction> rare;
    private PlaceIndex<TState, TAction> places;
    private GridCells<TState>? grid;
    private bool tried;
    private int visitsOfGrid;
    private int regrids;
    private int placesLate = -1;
    private bool startsDiffer;
    private ulong starts;
    private ulong batches;
    private int addedForPay;
    private long taken;

    public Exploration(DecisionProcess<TState, TAction> process, SearchContext context)
    {
        this.context = context;
        dynamics = process.Dynamics;
        places = new PlaceIndex<TState, TAction>(dynamics);
        palette = new ActionPalette<TAction>(dynamics.Actions, context.Seed ^ RandomStream.ArchivePalette);
        walker = new Walker<TState, TAction>(process, context.Seed, palette);
        coordinates = new WhatMatters<TState, TAction>(
            process, palette, context.Seed ^ RandomStream.ArchiveFeatures, context.StepBudget);
        rare = new RareDeeds<TState, TAction>(
            dynamics, coordinates.Everything, coordinates.Draw, context.Seed ^ RandomStream.ArchiveDeeds);
        choice = new StartChoice<TState, TAction>(dynamics, context.Seed ^ RandomStream.ArchiveEpisodes);
        Archive = new Archive<TState, TAction>(dynamics);
        Model = new TransitionModel<TState, TAction>(dynamics, palette, places);
    }

    public Archive<TState, TAction> Archive { get; private set; }

    /// <summary>What was seen of the dynamics; null where places are too many.</summary>
    public TransitionModel<TState, TAction>? Model { get; private set; }

    /// <summary>The actions that the model knows.</summary>
    public ActionPalette<TAction> Palette => palette;

    /// <summary>True where places are told apart by the whole state rather than by what is observed of it.</summary>
    public bool SeesState => grid is null || coordinates.SeesState;

    /// <summary>How far it came.</summary>
    public Reach Reach => new(
        places.Count, placesLate < 0 || places.Count == 0 ? 0 : (double)(places.Count - placesLate) / places.Count);

    /// <summary>Explores for so many steps more.</summary>
    /// <param name="steps">Environment steps.</param>
    /// <param name="guide">
    /// What to follow from fresh starts on, astray now and then; null for exploration at random from anywhere.
    /// </param>
    public void Run(long steps, Func<TState, int, int>? guide = null)
    {
        long end = taken + steps;
        if (starts == 0)
            while (starts < Batch && (starts == 0 || startsDiffer)) Begin();
        placesLate = -1;
        while (Archive.HasOpenCells && (end - taken) / Batch >= 1 && Archive.Visits.Count < MostVisits)
        {
            Explore((int)Math.Min(dynamics.Horizon, (end - taken) / Batch), guide);
            if (placesLate < 0 && taken >= end - steps / 4) placesLate = places.Count;
            if (NeedsCoarserPlaces()) Coarsen();
            else if (coordinates.IsOutgrown && regrids < MostRegrids && Archive.Visits.Count >= 2 * visitsOfGrid)
            {
                regrids++;
                Regrid(Enumerable.Range(0, Archive.Visits.Count));
                Rebuild();
            }
        }
    }

    /// <summary>Looks at another part of what matters, where a grid cannot hold it all.</summary>
    public void Refocus()
    {
        if (grid is null || !coordinates.IsPartial) return;
        grid = coordinates.Another();
        Rebuild();
    }

    /// <summary>Whether counts go on beyond what matters of them; asked anew where they have grown.</summary>
    public bool FindsEnds()
    {
        if (grid is null) return false;
        if (!coordinates.HasEnds && regrids < MostRegrids
            && coordinates.HasGrown([.. Archive.Visits.Select(visit => visit.State)]))
        {
            regrids++;
            Regrid(Enumerable.Range(0, Archive.Visits.Count));
            Rebuild();
        }
        return coordinates.HasEnds;
    }

    /// <summary>
    /// Tells counts apart only as far as they matter, or all of them again; false where a grid would be of no use.
    /// </summary>
    public bool Turn()
    {
        if (coordinates.Turned() is not { } other) return false;
        grid = other;
        Rebuild();
        return true;
    }

    /// <summary>Tells where it has been: along the ways that paid most, and in every place at its earliest.</summary>
    public void Fill(StartPool<TState> pool)
    {
        var chance = new SamplingChance(context.Seed ^ RandomStream.ArchiveStarts);
        int[] reached = [.. earliest.Where(visit => visit >= 0)];
        int count = Math.Min(MostStarts, reached.Length);
        pool.Fill(
            [.. Archive.BestWays()],
            [.. Enumerable.Range(0, count).Select(i =>
            {
                Visit<TState, TAction> visit =
                    Archive.Visits[reached[count < reached.Length ? chance.Below(reached.Length) : i]];
                return (visit.State, visit.Step);
            })]);
    }

    // The number of the visit.
    private int Begin()
    {
        ulong start = starts++;
        if (startsDiffer && start <= Batch) start = choice.Of(start);
        var recording = new RecordingChance(new SamplingChance(context.Seed ^ RandomStream.ArchiveEpisodes, start));
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Reset(recording);
        startsDiffer |= recording.Draws.Count > 0;
        if (starts <= Batch) choice.Note(recording.Draws);
        return Keep(
            new Visit<TState, TAction>(cursor.State, 0, 0, 0, -1, default!, -1, cursor.IsOver, false),
            places.Prepare(cursor.State).Cell);
    }

    private void Explore(int most, Func<TState, int, int>? guide)
    {
        var choosing = new SamplingChance(context.Seed ^ RandomStream.ArchiveChoices, batches);
        var pending = new Dictionary<int, int>();
        (int Visit, bool IsRare)[] from = [.. Enumerable.Range(0, Batch).Select(
            i => guide is null || i % 2 == 1 ? Choose(choosing, pending) : (startsDiffer ? Begin() : 0, false))];
        var found = new List<ArchivedStep<TState, TAction>>[Batch];
        OrderedParallel.For(
            0, Batch, context.Threads, context.Cancellation,
            i => found[i] = walker.Walk(
                Archive.Visits[from[i].Visit], (batches + 1) * Batch + (ulong)i, (most, from[i].IsRare), guide, places,
                Model));
        int before = Archive.Visits.Count;
        bool beyond = false;
        for (int i = 0; i < Batch; i++) beyond |= Add(from[i].Visit, found[i]);
        int count = found.Sum(steps => steps.Count);
        taken += count;
        context.Progress?.Invoke(count);
        batches++;
        if (beyond) Widen(before);
    }

    // Where places are known apart, every second exploration goes to one that was seldom acted in, by the way that
    // leaves most time.
    private (int Visit, bool IsRare) Choose(Chance chance, Dictionary<int, int> pending)
    {
        if (Model is null || chance.Bernoulli(0.5)) return (Archive.Choose(chance), false);
        int chosen = -1;
        for (int i = Math.Max(Contenders, earliest.Count / ShareToContend); i > 0; i--)
        {
            int place = chance.Below(earliest.Count);
            if (earliest[place] >= 0 && (chosen < 0 || Tries(place) < Tries(chosen))) chosen = place;
        }
        if (chosen < 0) return (Archive.Choose(chance), false);
        pending[chosen] = pending.GetValueOrDefault(chosen) + TriesOfChoice;
        return (earliest[chosen], true);

        int Tries(int place) => Model.Tries(place) + pending.GetValueOrDefault(place);
    }

    private bool Add(int from, List<ArchivedStep<TState, TAction>> steps)
    {
        int parent = from;
        bool beyond = false;
        foreach (ArchivedStep<TState, TAction> step in steps)
        {
            Visit<TState, TAction> before = Archive.Visits[parent];
            double paid = before.Return + Math.Pow(dynamics.Discount, before.Step) * step.Reward;
            parent = Keep(
                new Visit<TState, TAction>(
                    step.After, before.Step + 1, paid, step.Reward, parent, step.Action,
                    ChoiceOf(before.State, placeOf[parent], step), step.IsEnd, step.Drew),
                step.Cell);
            beyond |= step.Beyond;
        }
        return beyond;
    }

    // What led to something that was not met before, and is not what just any action does, is tried elsewhere, too; so
    // is a combination that is paid at once what no other is.
    private int ChoiceOf(TState before, int place, in ArchivedStep<TState, TAction> step)
    {
        if (step.Choice < 0 && dynamics.Actions.Dimensions == 0 && Model?.StandsOut(place, step.Reward) == true
            && addedForPay < (palette.Capacity - palette.FirstAdded) / ShareForPay)
        {
            addedForPay++;
            return palette.Add(step.Action);
        }
        bool isNew = grid is not null
            && coordinates.Notice(new Arrival<TState, TAction>(step.After, false, before, step.Action));
        if (step.Choice >= 0 || palette.Count == palette.Capacity || rare.Steps > taken / ShareToCompare
            || (!isNew && places.Find(step.After) >= 0))
            return step.Choice;
        long asked = rare.Steps;
        bool isOne = rare.IsOne(before, step.Action);
        taken += rare.Steps - asked;
        context.Progress?.Invoke(rare.Steps - asked);
        return isOne ? palette.Add(step.Action) : -1;
    }

    private int Keep(Visit<TState, TAction> visit, ulong cell)
    {
        int place = places.Add(visit.State, cell);
        if (visit.Parent >= 0 && visit.Choice >= 0)
            Model?.Add(
                placeOf[visit.Parent], visit.Choice, place, visit.Reward, visit.Drew || places.IsCoarse);
        placeOf.Add(place);
        int number = Archive.Add(visit, place);
        if (place == earliest.Count) earliest.Add(-1);
        // A state in which an episode ends cannot be acted in.
        if (!visit.IsEnd && (earliest[place] < 0 || visit.Step < Archive.Visits[earliest[place]].Step))
            earliest[place] = number;
        return number;
    }

    private bool NeedsCoarserPlaces()
    {
        if (Model is not null && places.Count > Model.MostPlaces) return true;
        if (grid is not null) return false;
        if (places.Count > MostPlaces) return true;
        if (tried || taken < TrialSteps) return false;
        tried = true;
        return places.Count > MostlyNew * taken;
    }

    // Too many states become the cells of a grid; too many cells are widened, and where there is nothing to widen no
    // model is kept.
    private void Coarsen()
    {
        if (grid is null) Regrid(placeOf.Index().DistinctBy(visit => visit.Item).Select(visit => visit.Index));
        else if (grid.Rounded.Count > 0) grid = grid.Wider();
        else
        {
            Model = null;
            return;
        }
        Rebuild();
    }

    private void Regrid(IEnumerable<int> visits)
    {
        (grid, long steps) = coordinates.Grid([.. visits.Select(ArrivalOf)]);
        visitsOfGrid = Archive.Visits.Count;
        taken += steps;
        context.Progress?.Invoke(steps);
    }

    private Arrival<TState, TAction> ArrivalOf(int number)
    {
        Visit<TState, TAction> visit = Archive.Visits[number];
        return visit.Parent < 0
            ? new Arrival<TState, TAction>(visit.State, true, visit.State, default!)
            : new Arrival<TState, TAction>(visit.State, false, Archive.Visits[visit.Parent].State, visit.Action);
    }

    private void Widen(int firstNew)
    {
        grid = grid!.WiderFor(Archive.Visits.Skip(firstNew).Select(visit => visit.State));
        Rebuild();
    }

    private void Rebuild()
    {
        Archive<TState, TAction> finer = Archive;
        Archive = new Archive<TState, TAction>(dynamics);
        places = new PlaceIndex<TState, TAction>(dynamics);
        places.Coarsen(grid!);
        if (Model is not null) Model = new TransitionModel<TState, TAction>(dynamics, palette, places);
        earliest.Clear();
        placeOf.Clear();
        placesLate = -1;
        foreach (Visit<TState, TAction> visit in finer.Visits)
            Keep(visit, places.Prepare(visit.State).Cell);
    }
}
