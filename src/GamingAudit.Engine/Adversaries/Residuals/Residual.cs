using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Adversaries.Residuals;

/// <summary>
/// What is done otherwise than a known policy does it: on some axes, for some steps, the action is drawn towards a
/// wave, or to one level. The policy still answers what it sees, so that what it balances stays balanced.
/// </summary>
/// <param name="Base">Which of the known policies.</param>
/// <param name="Wave">Where it is drawn to.</param>
/// <param name="Strengths">
/// Of every axis how far it is drawn: 0 leaves the known policy's number, 1 puts the wave in its place; from a half on a
/// branch makes the wave's choice.
/// </param>
/// <param name="From">The first step at which it is, as a share of the horizon.</param>
/// <param name="Until">The share of the horizon from which on it is no more.</param>
internal sealed record Residual(int Base, Rhythm Wave, IReadOnlyList<double> Strengths, double From, double Until)
{
    // Untuned: most of what is worth doing otherwise is done on few axes, and for the whole of an episode.
    private const double More = 0.4;
    private const double Whole = 0.7;

    /// <summary>The known policy as it is.</summary>
    public static Residual None(int known, ActionSpace space, int horizon, Chance chance) => new(
        known, Rhythm.Draw(space, horizon, chance), new double[space.Branches.Count + space.Dimensions], 0, 1);

    /// <summary>A random one.</summary>
    /// <param name="known">How many policies are known, the best first, which is drawn most often.</param>
    /// <param name="free">Axes that may be held anywhere at no cost.</param>
    /// <param name="space">What may be done.</param>
    /// <param name="horizon">Steps of an episode.</param>
    /// <param name="chance">Draws it.</param>
    public static Residual Draw(
        int known, IReadOnlyList<int> free, ActionSpace space, int horizon, Chance chance)
    {
        Residual drawn = None(Math.Min(chance.Below(known), chance.Below(known)), space, horizon, chance);
        double[] strengths = new double[drawn.Strengths.Count];
        if (free.Count > 0 && chance.Bernoulli(0.5))
            foreach (int axis in free) strengths[axis] = 1;
        else
            do strengths[chance.Below(strengths.Length)] = Strength(chance);
            while (chance.Bernoulli(More));
        drawn = drawn with { Strengths = strengths };
        return chance.Bernoulli(Whole) ? drawn : drawn.Elsewhen(chance);
    }

    /// <summary>A changed copy.</summary>
    public Residual Mutated(int horizon, Chance chance)
    {
        Residual child = this;
        do child = child.Changed(horizon, chance);
        while (chance.Bernoulli(More));
        return child;
    }

    private Residual Changed(int horizon, Chance chance)
    {
        int axis = chance.Below(Strengths.Count);
        switch (chance.Below(8))
        {
            case 0: return With(axis, 0);
            case 1: return With(axis, Strength(chance));
            case 2:
            case 3: return With(axis, Math.Clamp(Strengths[axis] + chance.Normal(0, 0.15), 0, 1));
            case 4: return chance.Bernoulli(Whole) ? this with { From = 0, Until = 1 } : Elsewhen(chance);
            default: return this with { Wave = Wave.Mutated(horizon, chance) };
        }
    }

    private static double Strength(Chance chance) => chance.Bernoulli(0.5) ? 1 : chance.Uniform(0, 1);

    private Residual Elsewhen(Chance chance)
    {
        (double one, double other) = (chance.Uniform(0, 1), chance.Uniform(0, 1));
        return this with { From = Math.Min(one, other), Until = Math.Max(one, other) };
    }

    private Residual With(int index, double strength) =>
        this with { Strengths = [.. Strengths.Select((own, i) => i == index ? strength : own)] };
}
