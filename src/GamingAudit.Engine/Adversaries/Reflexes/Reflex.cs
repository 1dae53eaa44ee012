using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Adversaries.Reflexes;

/// <summary>
/// A policy without a layer: every dimension of an action is a level, a wave and a sum of what is seen, held at the
/// ends of its range; of a branch the choice that scores most is made. With small gains it keeps a balance, with large
/// ones it switches from end to end, and what it does to what it sees may swing of itself.
/// </summary>
/// <param name="Period">Steps after which the waves begin again; 1 for none.</param>
/// <param name="IsSine">A sine; a square wave otherwise.</param>
/// <param name="Axes">Of every choice of every branch, then of every dimension.</param>
internal sealed record Reflex(int Period, bool IsSine, IReadOnlyList<ReflexAxis> Axes)
{
    // Untuned: as of rhythms.
    private const int Longest = 64;
    private const double Waves = 0.3;
    private const double More = 0.4;

    /// <summary>A random one.</summary>
    /// <param name="space">What may be done.</param>
    /// <param name="observed">Numbers in an observation.</param>
    /// <param name="horizon">Steps of an episode.</param>
    /// <param name="chance">Draws it.</param>
    public static Reflex Draw(ActionSpace space, int observed, int horizon, Chance chance) => new(
        chance.Bernoulli(Waves) ? PlanDraw.Length(MostOf(horizon), chance) : 1, chance.Bernoulli(0.25),
        [.. Enumerable.Range(0, space.MaskLength + space.Dimensions).Select(_ => ReflexAxis.Draw(observed, chance))]);

    /// <summary>A changed copy.</summary>
    public Reflex Mutated(int horizon, Chance chance)
    {
        Reflex child = this;
        do child = child.Changed(horizon, chance);
        while (chance.Bernoulli(More));
        return child;
    }

    /// <summary>What an axis says.</summary>
    /// <param name="axis">Its number.</param>
    /// <param name="step">Steps since the reset.</param>
    /// <param name="seen">What is observed, centred and in deviations.</param>
    public double Answer(int axis, int step, ReadOnlySpan<double> seen)
    {
        ReflexAxis own = Axes[axis];
        double sum = own.Level;
        for (int i = 0; i < seen.Length; i++) sum += own.Gains[i] * seen[i];
        if (Period == 1) return sum;
        double at = (double)step / Period + own.Phase / 4.0;
        at -= Math.Floor(at);
        return sum + own.Swing * (IsSine ? Math.Sin(2 * Math.PI * at) : at < 0.5 ? 1 : -1);
    }

    private Reflex Changed(int horizon, Chance chance)
    {
        if (chance.Bernoulli(0.125))
        {
            int period = chance.Below(5) switch
            {
                0 => Period + 1,
                1 => Period - 1,
                2 => Period * 2,
                3 => Period / 2,
                _ => PlanDraw.Length(MostOf(horizon), chance),
            };
            return this with
            {
                Period = Math.Clamp(period, 1, MostOf(horizon)),
                IsSine = chance.Bernoulli(0.25),
            };
        }
        int changed = chance.Below(Axes.Count);
        return this with { Axes = [.. Axes.Select((axis, i) => i == changed ? axis.Changed(chance) : axis)] };
    }

    private static int MostOf(int horizon) => Math.Clamp(horizon / 2, 1, Longest);
}
