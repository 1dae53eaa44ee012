using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Which numbers of an observation actions change: of states that were visited the same step is drawn again, with
/// another action and the same chance.
/// </summary>
internal sealed class Steered<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, Func<TState, Chance, TAction> draw, ulong seed) where TState : notnull
{
    // Untuned: what one action in a hundred does is met.
    private const int States = 512;

    /// <summary>Steps that it took.</summary>
    public long Steps { get; private set; }

    /// <summary>Those that actions change, in their order; all where there is none.</summary>
    public IReadOnlyList<int> Find(IReadOnlyList<TState> visited)
    {
        TState[] open = [.. visited.Where(state => !dynamics.IsTerminal(state))];
        int every = Math.Max(1, open.Length / States);
        var choosing = new SamplingChance(seed);
        bool[] changes = new bool[dynamics.ObservationSize];
        for (int i = 0; i < open.Length; i += every)
        {
            (float[] one, IReadOnlyList<double> drew) = Look(open[i], draw(open[i], choosing), (ulong)i);
            (float[] other, IReadOnlyList<double> drewThen) = Look(open[i], draw(open[i], choosing), (ulong)i);
            if (!drew.SequenceEqual(drewThen)) continue;
            for (int at = 0; at < changes.Length; at++) changes[at] |= one[at] != other[at];
        }
        int[] all = [.. Enumerable.Range(0, changes.Length)];
        return changes.Contains(true) ? [.. all.Where(at => changes[at])] : all;
    }

    private (float[] Observation, IReadOnlyList<double> Draws) Look(TState state, TAction action, ulong number)
    {
        Steps++;
        var recording = new RecordingChance(new SamplingChance(seed, number));
        float[] observation = new float[dynamics.ObservationSize];
        dynamics.Observe(dynamics.Step(state, action, recording), observation);
        return (observation, [.. recording.Draws]);
    }
}
