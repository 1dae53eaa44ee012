using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Elites;

/// <summary>
/// What an episode looked like, in a few numbers that any target has: how its actions are distributed, what was
/// observed on the whole and at the end, and how long it lasted.
/// </summary>
internal sealed class BehaviourTrace<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, ObservationAxes axes) where TState : notnull
{
    private readonly int[] branches = new int[dynamics.Actions.Branches.Count];
    private readonly float[] values = new float[dynamics.Actions.Dimensions];
    private readonly float[] observation = new float[dynamics.ObservationSize];
    private readonly int[] chosen = new int[Math.Max(1, dynamics.Actions.MaskLength)];
    private double sumOfShares;
    private double along;
    private double across;
    private double last;
    private int steps;
    private int episodes;

    /// <summary>Begins an episode.</summary>
    public void Begin() => episodes++;

    /// <summary>Adds a step.</summary>
    public void Add(TAction action, TState after)
    {
        ActionSpace<TAction> space = dynamics.Actions;
        space.Encode(action, branches, values);
        int start = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            chosen[start + branches[i]]++;
            start += space.Branches[i];
        }
        for (int i = 0; i < values.Length; i++)
            sumOfShares += (values[i] - space.Low[i]) / (space.High[i] - space.Low[i]) / values.Length;
        dynamics.Observe(after, observation);
        (double x, double y) = axes.Project(observation);
        along += x;
        across += y;
        last = x;
        steps++;
    }

    /// <summary>The behaviour in all episodes.</summary>
    public Behaviour Summary()
    {
        int most = Array.IndexOf(chosen, chosen.Max());
        double share = values.Length > 0
            ? sumOfShares / Math.Max(1, steps)
            : (double)chosen[most] * branches.Length / Math.Max(1, chosen.Sum());
        double count = Math.Max(1, steps);
        double length = count / Math.Max(1, episodes) / dynamics.Horizon;
        return new Behaviour(most, share, along / count, across / count, last, length);
    }
}
