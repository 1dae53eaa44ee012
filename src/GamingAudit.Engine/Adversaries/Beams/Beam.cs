using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Beams;

/// <summary>
/// Goes from the start to the horizon once, all plans abreast: from each of the states that it holds several actions
/// lead on, and of what they lead to it holds the best of each cell. Chance draws alike for all at the same step.
/// </summary>
/// <param name="process">What is played; its states are values.</param>
/// <param name="context">What the search may use.</param>
/// <param name="draws">Whether chance has a part: then each plan is tried in several episodes.</param>
/// <param name="steps">Environment steps that it may take.</param>
internal sealed class Beam<TState, TAction>(
    DecisionProcess<TState, TAction> process, SearchContext context, bool draws, long steps) where TState : notnull
{
    // Untuned: fewer episodes are won by luck, and a narrow beam is led astray. A wider one than the most finds little
    // more, as do more episodes.
    private const int FewestEpisodes = 4;
    private const int MostEpisodes = 64;
    private const int LeastWidth = 8;
    private const int EnoughWidth = 64;
    private const int MostWidth = 4096;
    // Untuned: so many resets may give a start that is an end.
    private const int MostResets = 1_000;
    // As many as the finals take.
    private const int Kept = 4;
    private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
    private readonly BeamActions<TState, TAction> actions = new(
        process.Dynamics,
        new ActionPalette<TAction>(process.Dynamics.Actions, context.Seed ^ RandomStream.BeamPalette));
    private readonly ICoordinates<TState> coordinates = Coordinates(process.Dynamics);
    private readonly List<BeamNode<TState, TAction>> best = [];

    /// <summary>False where the steps are too few to steer by.</summary>
    public bool IsWideEnough => Width >= LeastWidth;

    /// <summary>The plans that were paid most, best first.</summary>
    public IReadOnlyList<Plan> Search()
    {
        var choosing = new BeamLayer<TState, TAction>(
            coordinates, (int)Width, fills: !actions.ListsAll);
        BeamNode<TState, TAction> start = Start();
        IReadOnlyList<BeamNode<TState, TAction>> layer = start.IsOver ? [] : [start];
        for (int step = 1; step <= dynamics.Horizon && layer.Count > 0; step++)
            layer = choosing.Keep(
                Further(layer, (ulong)step), new SamplingChance(context.Seed ^ RandomStream.BeamChoices, (ulong)step));
        return [.. best.Select(node => node.Plan(dynamics.Actions))];
    }

    private int Episodes => draws
        ? (int)Math.Clamp(WidthOfOne / EnoughWidth, FewestEpisodes, MostEpisodes)
        : 1;

    private long Width => Math.Min(MostWidth, WidthOfOne / Episodes);

    private long WidthOfOne => steps / ((long)actions.Count * dynamics.Horizon);

    private static ICoordinates<TState> Coordinates(GuardedDynamics<TState, TAction> dynamics) =>
        StateFields<TState>.Of() is { } fields
            ? new FieldCoordinates<TState>(fields, [.. Enumerable.Range(0, fields.Count)])
            : new ObservedCoordinates<TState, TAction>(
                dynamics, [.. Enumerable.Range(0, dynamics.ObservationSize)]);

    private BeamNode<TState, TAction> Start()
    {
        var at = new EpisodeCursor<TState, TAction>[Episodes];
        int resets = 0;
        for (int i = 0; i < at.Length; i++)
        {
            at[i] = new EpisodeCursor<TState, TAction>(dynamics);
            do at[i].Reset(Drawing(resets++, 0));
            while (at[i].IsOver && resets < MostResets);
        }
        return new BeamNode<TState, TAction>(at, 0, null, default!);
    }

    private IReadOnlyList<BeamNode<TState, TAction>> Further(
        IReadOnlyList<BeamNode<TState, TAction>> layer, ulong step)
    {
        // Few states at the start leave room for more tries of each.
        int tries = (int)(Width / layer.Count);
        var reached = new BeamNode<TState, TAction>[layer.Count][];
        long taken = 0;
        OrderedParallel.For(0, layer.Count, context.Threads, context.Cancellation, i =>
        {
            var chance = new SamplingChance(context.Seed ^ RandomStream.BeamActions, step, (ulong)i);
            reached[i] =
                [.. actions.Next(layer[i], tries, chance).Select(action => After(layer[i], action, step))];
            Interlocked.Add(ref taken, (long)reached[i].Length * layer[i].At.Length);
        });
        context.Progress?.Invoke(taken);
        var open = new List<BeamNode<TState, TAction>>();
        foreach (BeamNode<TState, TAction> node in reached.SelectMany(nodes => nodes))
            if (!node.IsOver) open.Add(node);
            else Keep(node);
        return open;
    }

    private BeamNode<TState, TAction> After(BeamNode<TState, TAction> node, TAction action, ulong step)
    {
        EpisodeCursor<TState, TAction>[] at = [.. node.At];
        double paid = 0;
        for (int i = 0; i < at.Length; i++)
            if (!at[i].IsOver) paid += process.Reward(at[i].Step(action, Drawing(i, step))) * at[i].Weight;
        return new BeamNode<TState, TAction>(at, node.Return + paid / at.Length, node, action);
    }

    private SamplingChance Drawing(int episode, ulong step) =>
        new(context.Seed ^ RandomStream.BeamEpisodes, (ulong)episode, step);

    private void Keep(BeamNode<TState, TAction> node)
    {
        int place = best.FindIndex(other => node.Return > other.Return);
        if (place < 0) place = best.Count;
        if (place >= Kept) return;
        best.Insert(place, node);
        if (best.Count > Kept) best.RemoveAt(Kept);
    }
}
