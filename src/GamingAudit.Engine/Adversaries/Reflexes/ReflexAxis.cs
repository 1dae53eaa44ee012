namespace GamingAudit.Engine.Adversaries.Reflexes;

/// <summary>What decides one axis of an action: a level, a wave upon it, and what is seen.</summary>
/// <param name="Level">Of the range, -1 its lower and 1 its upper end; of a choice, what it scores.</param>
/// <param name="Swing">How far the wave swings to each side.</param>
/// <param name="Phase">Where the wave begins, in quarters of its period.</param>
/// <param name="Gains">What each number of an observation adds, in its deviations.</param>
internal sealed record ReflexAxis(double Level, double Swing, int Phase, IReadOnlyList<double> Gains)
{
    // Untuned: from a gentle slope over all that is seen to a switch at its middle.
    private const double Least = 0.3;
    private const double Most = 30;
    // Untuned: few numbers matter to one axis.
    private const double Seen = 3;

    /// <summary>A random one.</summary>
    public static ReflexAxis Draw(int observed, Chance chance)
    {
        double share = Math.Min(0.5, Seen / observed);
        var gains = new double[observed];
        for (int i = 0; i < observed; i++)
            if (chance.Bernoulli(share)) gains[i] = Gain(chance);
        return new ReflexAxis(AnyLevel(chance), chance.Below(3) - 1, chance.Below(4), gains);
    }

    /// <summary>A copy with one number changed.</summary>
    public ReflexAxis Changed(Chance chance)
    {
        int at = chance.Below(Gains.Count);
        return chance.Below(7) switch
        {
            0 => this with { Level = AnyLevel(chance) },
            1 => this with { Level = Math.Clamp(Level + chance.Normal(0, 0.3), -1.5, 1.5) },
            2 => With(at, Gain(chance)),
            3 => With(at, 0),
            4 or 5 => With(at, Gains[at] * Math.Exp(chance.Normal(0, 0.5))),
            _ => this with
            {
                Swing = chance.Bernoulli(0.25) ? chance.Uniform(-1, 1) : chance.Below(3) - 1,
                Phase = chance.Below(4),
            },
        };
    }

    private static double Gain(Chance chance) =>
        Math.Exp(chance.Uniform(Math.Log(Least), Math.Log(Most))) * (chance.Bernoulli(0.5) ? 1 : -1);

    private static double AnyLevel(Chance chance) =>
        chance.Choose([5, 5, 4, 6]) switch { 0 => -1, 1 => 1, 2 => 0, _ => chance.Uniform(-1, 1) };

    private ReflexAxis With(int index, double gain) =>
        this with { Gains = [.. Gains.Select((other, i) => i == index ? gain : other)] };
}
