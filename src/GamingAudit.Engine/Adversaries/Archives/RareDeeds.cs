using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Tells whether an action did what hardly another does: of the same step, with the same chance, some number of the
/// state comes out alike under others, and not under this one. Such an action is worth having in the palette, which
/// cannot list all of a large space.
/// </summary>
internal sealed class RareDeeds<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, ICoordinates<TState> coordinates,
    Func<TState, Chance, TAction> draw, ulong seed) where TState : notnull
{
    // Untuned: what more than one action in eight does is soon met again.
    private const int Others = 8;
    private ulong asked;

    /// <summary>Steps that it took.</summary>
    public long Steps { get; private set; }

    /// <summary>True where none of some other actions did the like from there.</summary>
    public bool IsOne(TState before, TAction action)
    {
        var drawing = new SamplingChance(seed, asked++);
        double[] usual = After(before, draw(before, drawing));
        bool[] agree = [.. usual.Select(_ => true)];
        for (int other = 1; other < Others; other++)
        {
            double[] after = After(before, draw(before, drawing));
            for (int i = 0; i < agree.Length; i++) agree[i] &= after[i].Equals(usual[i]);
            if (!agree.Contains(true)) return false;
        }
        double[] own = After(before, action);
        return Enumerable.Range(0, own.Length).Any(i => agree[i] && !own[i].Equals(usual[i]));
    }

    private double[] After(TState before, TAction action)
    {
        Steps++;
        double[] values = new double[coordinates.Count];
        coordinates.Read(dynamics.Step(before, action, new SamplingChance(seed, ~asked)), values);
        return values;
    }
}
