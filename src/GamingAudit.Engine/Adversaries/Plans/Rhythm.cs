namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// A wave on every axis of an action space, a branch or a dimension: between two levels, which may be the same, with a
/// phase of its own and a period that all share. A period of one step holds one action for ever.
/// </summary>
/// <param name="Period">Steps after which it begins again.</param>
/// <param name="Wave">How it goes between the levels.</param>
/// <param name="Duty">The share of the period that a square wave is at its first level.</param>
/// <param name="Axes">Each axis: its levels as shares of its range, and its phase in quarters of the period.</param>
internal sealed record Rhythm(
    int Period, Wave Wave, double Duty, IReadOnlyList<(double First, double Second, int Phase)> Axes)
{
    // Untuned: longer ones than this are hardly rhythms, and plans of other searches reach them.
    private const int Longest = 64;
    private const double Rounding = 1e-9;
    private static readonly double[] Duties = [0.25, 0.5, 0.75];

    /// <summary>A random one, mostly between the ends of the axes, where optima often lie.</summary>
    public static Rhythm Draw(ActionSpace space, int horizon, Chance chance)
    {
        int count = space.Branches.Count + space.Dimensions;
        Wave wave = WaveOf(chance);
        int period = wave == Wave.Saw && space.Branches.Count > 0
            ? Math.Min(space.Branches[chance.Below(space.Branches.Count)], MostOf(horizon))
            : chance.Bernoulli(0.5) ? 1 : PlanDraw.Length(MostOf(horizon), chance);
        // All axes alike, every second alike, or each of its own.
        int alike = Math.Min(count, chance.Choose(1, 1, 2) switch { 0 => 1, 1 => 2, _ => count });
        bool inPhase = chance.Bernoulli(0.5);
        var axes = new (double First, double Second, int Phase)[count];
        for (int i = 0; i < count; i++)
            axes[i] = i >= alike ? axes[i - alike] : Axis(inPhase, chance);
        return new Rhythm(period, wave, Duties[chance.Below(Duties.Length)], axes);
    }

    /// <summary>A changed copy.</summary>
    public Rhythm Mutated(int horizon, Chance chance)
    {
        Rhythm child = this;
        do child = child.Changed(horizon, chance);
        while (chance.Bernoulli(0.3));
        return child;
    }

    /// <summary>The plan that plays one period, over and over.</summary>
    public Plan Plan(ActionSpace space)
    {
        var plan = new Plan(space, Period);
        for (int step = 0; step < Period; step++)
        {
            Span<int> branches = plan.Branches(step);
            for (int i = 0; i < branches.Length; i++)
                branches[i] = (int)Math.Round(LevelAt(i, step, space.Branches[i]) * (space.Branches[i] - 1));
            Span<float> values = plan.Values(step);
            for (int i = 0; i < values.Length; i++)
            {
                double range = (double)space.High[i] - space.Low[i];
                values[i] = Math.Clamp(
                    (float)(space.Low[i] + range * LevelAt(branches.Length + i, step, 0)), space.Low[i], space.High[i]);
            }
        }
        return plan;
    }

    private static int MostOf(int horizon) => Math.Clamp(horizon / 2, 1, Longest);

    private static (double, double, int) Axis(bool inPhase, Chance chance)
    {
        double first = Level(chance);
        double second = chance.Choose(4, 3, 1) switch { 0 => first, 1 => 1 - first, _ => Level(chance) };
        return (first, second, inPhase ? 0 : chance.Below(4));
    }

    private static double Level(Chance chance) =>
        chance.Choose(3, 3, 1) switch { 0 => 0, 1 => 1, _ => chance.Uniform(0, 1) };

    private static Wave WaveOf(Chance chance) => (Wave)chance.Choose(3, 1, 1);

    // A saw on a branch goes through all its choices, each as long as the others.
    private double LevelAt(int axis, int step, int choices)
    {
        (double first, double second, int phase) = Axes[axis];
        if (Period == 1) return first;
        double at = (double)step / Period + phase / 4.0;
        at -= Math.Floor(at);
        double share = Wave switch
        {
            Wave.Sine => 0.5 + 0.5 * Math.Sin(2 * Math.PI * at),
            Wave.Saw => choices > 1 ? Math.Floor(at * choices + Rounding) / (choices - 1) : at,
            _ => at < Duty ? 0 : 1,
        };
        return first + (second - first) * share;
    }

    private Rhythm Changed(int horizon, Chance chance)
    {
        int i = chance.Below(Axes.Count);
        (double first, double second, int phase) = Axes[i];
        switch (chance.Below(Period == 1 ? 3 : 6))
        {
            case 0: return With(i, (1 - first, second, phase));
            case 1: return With(i, (Level(chance), second, phase));
            case 2:
                int longer = chance.Below(4) switch
                {
                    0 => Period + 1,
                    1 => Period - 1,
                    2 => Period * 2,
                    _ => Period / 2,
                };
                return this with { Period = Math.Clamp(longer, 1, MostOf(horizon)) };
            case 3: return With(i, (first, chance.Bernoulli(0.5) ? first : Level(chance), phase));
            case 4: return With(i, (first, second, chance.Below(4)));
            default: return this with { Wave = WaveOf(chance), Duty = Duties[chance.Below(Duties.Length)] };
        }
    }

    private Rhythm With(int index, (double, double, int) axis) =>
        this with { Axes = [.. Axes.Select((other, i) => i == index ? axis : other)] };
}
