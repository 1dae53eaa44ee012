using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Reporting;
using GamingAudit.Reporting.Actions;

namespace GamingAudit.Testing.Generation;

/// <summary>Plays the beginnings of episodes: freely, from a draft, or exactly as they were recorded.</summary>
internal sealed class TrajectoryPlayer<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
    where TState : notnull
{
    public GuardedDynamics<TState, TAction> Dynamics => dynamics;

    /// <summary>Plays a policy on the streams of one episode, from a state or from a reset.</summary>
    /// <returns>The trajectory; null where the start is terminal.</returns>
    public Trajectory<TState, TAction>? Record(
        Policy<TState, TAction> policy, ulong seed, ulong number, int length, Start<TState>? from = null)
    {
        var playing = new StreamedEpisode<TState, TAction>(dynamics, seed);
        if (from is null) playing.Begin(number);
        else playing.Begin(number, from.State);
        TState start = playing.Cursor.State;
        double[] resetChance = [.. playing.Draws];
        var steps = new List<TrajectoryStep<TState, TAction>>();
        while (!playing.IsOver && steps.Count < length) steps.Add(new(playing.Step(policy), [.. playing.Draws]));
        return Ended(playing.Cursor, start, from is null ? resetChance : null, steps, 0);
    }

    /// <summary>
    /// Plays drafted actions as far as they go: an illegal one becomes the first legal one, and chance answers as
    /// drafted where it can, elsewhere with the likeliest outcome.
    /// </summary>
    public Trajectory<TState, TAction>? Perform(
        Start<TState>? from, IReadOnlyList<double> resetChance, IReadOnlyList<(TAction Action, double[] Chance)> draft)
    {
        var scripted = new ScriptedChance();
        scripted.Load(resetChance);
        int told = 0;
        return Play(
            from, draft.Count, scripted,
            () =>
            {
                int surprises = scripted.Surprises - told;
                told = scripted.Surprises;
                return ([.. scripted.Draws], surprises);
            },
            (state, step) =>
            {
                scripted.Load(draft[step].Chance);
                return Legal(state, draft[step].Action);
            });
    }

    /// <summary>Plays a trajectory again.</summary>
    /// <exception cref="ReplayException">It does not fit the dynamics.</exception>
    public Trajectory<TState, TAction> Replay(Trajectory<TState, TAction> recorded)
    {
        var replaying = new ReplayingChance();
        replaying.Load(recorded.ResetChance ?? []);
        IReadOnlyList<double> asked = recorded.ResetChance ?? [];
        Start<TState>? from = recorded.ResetChance is null ? new Start<TState>(recorded.Start) : null;
        Trajectory<TState, TAction>? played = Play(
            from, recorded.Steps.Count, replaying,
            () => replaying.Exhausted
                ? ([.. asked], 0)
                : throw new ReplayException("The dynamics draw less often than they did."),
            (_, step) =>
            {
                replaying.Load(asked = recorded.Steps[step].Chance);
                return recorded.Steps[step].Transition.Action;
            });
        return played is not null && played.Steps.Count == recorded.Steps.Count
            ? played
            : throw new ReplayException("The episode now ends sooner.");
    }

    /// <summary>The action, or where the mask forbids it the first legal one in its place.</summary>
    public TAction Legal(TState state, TAction action)
    {
        if (!dynamics.HasMask) return action;
        (int[] branches, float[] values) = Encode(action);
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        dynamics.Mask(state, legal);
        return LegalChoice.Make(branches, legal, dynamics.Actions.Branches)
            ? dynamics.Actions.Decode(branches, values)
            : action;
    }

    public (int[] Branches, float[] Values) Encode(TAction action)
    {
        int[] branches = new int[dynamics.Actions.Branches.Count];
        float[] values = new float[dynamics.Actions.Dimensions];
        dynamics.Actions.Encode(action, branches, values);
        return (branches, values);
    }

    public string Text(TAction action) => ActionText.Of(action?.ToString() ?? "null", Encode(action).Values);

    private Trajectory<TState, TAction>? Play(
        Start<TState>? from, int length, Chance chance, Func<(double[] Draws, int Surprises)> take,
        Func<TState, int, TAction> act)
    {
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        if (from is null) cursor.Reset(chance);
        else cursor.Begin(from.State);
        TState start = cursor.State;
        (double[] draws, int surprises) = take();
        var steps = new List<TrajectoryStep<TState, TAction>>();
        while (!cursor.IsOver && steps.Count < length)
        {
            Transition<TState, TAction> step = cursor.Step(act(cursor.State, steps.Count), chance);
            (double[] answers, int unlikely) = take();
            surprises += unlikely;
            steps.Add(new(step, answers));
        }
        return Ended(cursor, start, from is null ? draws : null, steps, surprises);
    }

    private Trajectory<TState, TAction>? Ended(
        EpisodeCursor<TState, TAction> cursor, TState start, double[]? resetChance,
        List<TrajectoryStep<TState, TAction>> steps, int surprises)
    {
        if (steps.Count == 0) return null;
        // A black box is free for the next episode only when this one has ended.
        while (!dynamics.StatesAreValues && !cursor.IsOver)
            cursor.Step(steps[^1].Transition.Action, new SamplingChance(0));
        return new Trajectory<TState, TAction>(
            start, resetChance, steps, surprises, [.. steps.Select(step => Text(step.Transition.Action))]);
    }
}
