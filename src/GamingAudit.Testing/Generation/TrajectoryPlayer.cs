using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Reporting;

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
        var sampling = new SamplingChance(seed, number);
        var own = new SamplingChance(~seed, number);
        var recording = new RecordingChance(sampling);
        return Play(
            from, length, recording,
            () =>
            {
                double[] draws = [.. recording.Draws];
                recording.Clear();
                return (draws, 0);
            },
            (state, step) =>
            {
                own.Rekey(~seed, number, (ulong)step + 1);
                sampling.Rekey(seed, number, (ulong)step + 1);
                return policy(state, dynamics.Horizon - step, own);
            });
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
        TState start = from is null ? dynamics.Reset(chance) : from.State;
        (double[] draws, int surprises) = take();
        double[]? resetChance = from is null ? draws : null;
        var steps = new List<TrajectoryStep<TState, TAction>>();
        TState state = start;
        for (int step = 0; step < Math.Min(length, dynamics.Horizon) && !dynamics.IsTerminal(state); step++)
        {
            TAction action = act(state, step);
            TState next = dynamics.Step(state, action, chance);
            (double[] answers, int unlikely) = take();
            surprises += unlikely;
            steps.Add(new(new Transition<TState, TAction>(state, action, next), answers));
            state = next;
        }
        if (steps.Count == 0) return null;
        if (!dynamics.StatesAreValues) Leave(state, steps);
        return new Trajectory<TState, TAction>(
            start, resetChance, steps, surprises, [.. steps.Select(step => Text(step.Transition.Action))]);
    }

    // A black box is free for the next episode only when this one has ended.
    private void Leave(TState state, List<TrajectoryStep<TState, TAction>> steps)
    {
        var chance = new SamplingChance(0);
        for (int step = steps.Count; step < dynamics.Horizon && !dynamics.IsTerminal(state); step++)
            state = dynamics.Step(state, steps[^1].Transition.Action, chance);
    }
}
