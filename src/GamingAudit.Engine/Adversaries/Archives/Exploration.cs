using GamingAudit.Engine.Adversaries.Plans;
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
    private const int Batch = 32;
    // Steps after which it shows whether states come back; where most do not, places become coarse.
    private const int TrialSteps = 4096;
    // Untuned: where every second step leads to a state never seen, the archive would be a list of steps.
    private const double MostlyNew = 0.5;
    // Caps of memory and work, as those of the model; the contenders are untuned.
    private const int MostStatesWithoutModel = 60_000;
    private const int Contenders = 8;
    private readonly DecisionProcess<TState, TAction> process;
    private readonly GuardedDynamics<TState, TAction> dynamics;
    private readonly SearchContext context;
    private readonly StickyActions<TState, TAction> sticky;
    private readonly StateIndex<TState, TAction> states;
    private readonly List<int> earliest = [];
    private CoarsePlaces<TState, TAction>? coarse;
    private TransitionModel<TState, TAction>? model;
    private bool tried;
    private int placesLate = -1;
    private bool startsDiffer;
    private ulong batches;
    private long taken;

    public Exploration(DecisionProcess<TState, TAction> process, SearchContext context)
    {
        this.process = process;
        this.context = context;
        dynamics = process.Dynamics;
        states = new StateIndex<TState, TAction>(dynamics);
        sticky = new StickyActions<TState, TAction>(dynamics);
        Archive = new Archive<TState, TAction>(dynamics);
        if (dynamics.Actions.Count <= TransitionModel<TState, TAction>.MostActions)
            model = new TransitionModel<TState, TAction>(dynamics, states);
    }

    public Archive<TState, TAction> Archive { get; private set; }

    /// <summary>What was seen of the dynamics; null where states or actions are too many.</summary>
    public TransitionModel<TState, TAction>? Model => model;

    /// <summary>How far it came.</summary>
    public Reach Reach => new(
        Archive.Places,
        placesLate < 0 || Archive.Places == 0 ? 0 : (double)(Archive.Places - placesLate) / Archive.Places);

    /// <summary>Explores until the steps are taken.</summary>
    public void Run(long steps)
    {
        for (ulong start = 0; start < Batch && (start == 0 || startsDiffer); start++) Begin(start);
        while (Archive.HasOpenCells && (steps - taken) / Batch >= 1)
        {
            int most = (int)Math.Min(dynamics.Horizon, (steps - taken) / Batch);
            Explore(most);
            if (placesLate < 0 && taken >= steps / 4 * 3) placesLate = Archive.Places;
            if (coarse is null && NeedsCoarsePlaces()) Coarsen();
        }
    }

    private void Begin(ulong start)
    {
        var recording = new RecordingChance(new SamplingChance(context.Seed ^ RandomStream.ArchiveEpisodes, start));
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Reset(recording);
        startsDiffer |= recording.Draws.Count > 0;
        int number = states.Add(cursor.State);
        int visit = Archive.Add(
            new Visit<TState, TAction>(cursor.State, 0, 0, -1, default!), (ulong)number, cursor.IsOver);
        Note(number, visit, cursor.IsOver);
    }

    private void Explore(int most)
    {
        var choosing = new SamplingChance(context.Seed ^ RandomStream.ArchiveChoices, batches);
        int[] from = [.. Enumerable.Range(0, Batch).Select(_ => Choose(choosing))];
        var found = new List<ArchivedStep<TState, TAction>>[Batch];
        OrderedParallel.For(
            0, Batch, context.Threads, context.Cancellation, i => found[i] = Play(Archive.Visits[from[i]], most, i));
        for (int i = 0; i < Batch; i++) Add(from[i], found[i]);
        int count = found.Sum(steps => steps.Count);
        taken += count;
        context.Progress?.Invoke(count);
        batches++;
    }

    // Where states are known apart, every second exploration goes to one that was seldom acted in, by the way that
    // leaves most time.
    private int Choose(Chance chance)
    {
        if (model is null || chance.Bernoulli(0.5)) return Archive.Choose(chance);
        int chosen = -1;
        for (int i = 0; i < Contenders; i++)
        {
            int state = chance.Below(earliest.Count);
            if (earliest[state] >= 0 && (chosen < 0 || model.Tries(state) < model.Tries(chosen))) chosen = state;
        }
        return chosen < 0 ? Archive.Choose(chance) : earliest[chosen];
    }

    // A state in which an episode ends cannot be acted in.
    private void Note(int state, int visit, bool isEnd)
    {
        if (state == earliest.Count) earliest.Add(-1);
        if (!isEnd && (earliest[state] < 0 || Archive.Visits[visit].Step < Archive.Visits[earliest[state]].Step))
            earliest[state] = visit;
    }

    private List<ArchivedStep<TState, TAction>> Play(Visit<TState, TAction> from, int most, int index)
    {
        ulong exploration = (batches + 1) * Batch + (ulong)index;
        var own = new SamplingChance(context.Seed ^ RandomStream.ArchiveActions, exploration);
        var sampling = new SamplingChance(context.Seed ^ RandomStream.ArchiveEpisodes, exploration);
        var recording = new RecordingChance(sampling);
        double hold = StickyActions<TState, TAction>.DrawHold(own);
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Begin(from.State, from.Step);
        int length = Math.Min(most, own.Bernoulli(0.25) ? cursor.StepsLeft : PlanDraw.Length(cursor.StepsLeft, own));
        var steps = new List<ArchivedStep<TState, TAction>>(length);
        TAction action = First(cursor.State, own);
        while (steps.Count < length && !cursor.IsOver)
        {
            if (steps.Count > 0) action = sticky.Next(cursor.State, action, hold, own);
            sampling.Rekey(context.Seed ^ RandomStream.ArchiveEpisodes, exploration, (ulong)steps.Count + 1);
            recording.Clear();
            Transition<TState, TAction> step = cursor.Step(action, recording);
            double reward = process.Reward(step);
            steps.Add(new ArchivedStep<TState, TAction>(
                action, step.After, reward, cursor.IsOver, recording.Draws.Count > 0, coarse?.Of(step.After) ?? 0));
        }
        return steps;
    }

    private TAction First(TState state, Chance chance) =>
        model is not null && model.LeastTried(state, chance, out bool found) is { } untried && found
            ? untried
            : sticky.Draw(state, chance);

    private void Add(int from, List<ArchivedStep<TState, TAction>> steps)
    {
        int parent = from;
        foreach (ArchivedStep<TState, TAction> step in steps)
        {
            Visit<TState, TAction> before = Archive.Visits[parent];
            ulong place = step.Place;
            if (coarse is null)
            {
                int after = states.Add(step.After);
                model?.Add(states.Find(before.State), step.Action, after, step.Reward, step.Drew);
                place = (ulong)after;
            }
            double paid = before.Return + Math.Pow(dynamics.Discount, before.Step) * step.Reward;
            parent = Archive.Add(
                new Visit<TState, TAction>(step.After, before.Step + 1, paid, parent, step.Action), place,
                step.IsEnd);
            if (coarse is null) Note((int)place, parent, step.IsEnd);
        }
    }

    private bool NeedsCoarsePlaces()
    {
        if (states.Count > (model?.MostStates ?? MostStatesWithoutModel)) return true;
        if (tried || taken < TrialSteps) return false;
        tried = true;
        return states.Count > MostlyNew * taken;
    }

    private void Coarsen()
    {
        coarse = new CoarsePlaces<TState, TAction>(dynamics, states.States);
        model = null;
        Archive<TState, TAction> fine = Archive;
        Archive = new Archive<TState, TAction>(dynamics);
        placesLate = -1;
        foreach (Visit<TState, TAction> visit in fine.Visits)
            Archive.Add(visit, coarse.Of(visit.State), dynamics.IsTerminal(visit.State));
    }
}
