using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Mitigations;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>One way in which a learner can be more or less capable.</summary>
/// <param name="Name">What grows or falls.</param>
/// <param name="Levels">From the least capable to the most.</param>
/// <param name="IsWhole">True where only whole levels make sense.</param>
/// <param name="Learner">What a level makes of a usual learner.</param>
internal sealed record CapabilityAxis(
    string Name, IReadOnlyList<double> Levels, bool IsWhole,
    Func<double, PpoConfig, (Mitigation Limit, PpoConfig Config)> Learner)
{
    private static readonly double[] Widths = [1, 2, 4, 8, 32, 64];
    private static readonly double[] Steps = [4_000, 8_000, 20_000, 40_000, 80_000, 160_000];
    private static readonly double[] Noises = [4, 2, 1, 0.5, 0.25, 0.1];

    /// <summary>All axes, for a target with so many actions.</summary>
    public static IReadOnlyList<CapabilityAxis> Of(int actions) =>
    [
        new("units a layer", Widths, true, (width, usual) =>
            (new NoMitigation(), usual with { Hidden = [(int)width, (int)width] })),
        new("training steps", Steps, true, (steps, usual) =>
            (new NoMitigation(), usual with { TotalSteps = (long)steps })),
        new("actions", [.. Enumerable.Range(1, actions).Where(kept => actions <= MostActions || IsKept(kept, actions))
            .Select(kept => (double)kept)], true, (kept, usual) => (new FewerActions((int)kept), usual)),
        new("observation noise", Noises, false, (noise, usual) => (new NoisyObservations(noise), usual)),
    ];

    /// <summary>A level between two; null where there is none.</summary>
    public double? Between(double less, double more)
    {
        double middle = Math.Sqrt(less * more);
        if (IsWhole) middle = Math.Round(middle);
        return middle == less || middle == more ? null : middle;
    }

    private const int MostActions = 6;

    private static bool IsKept(int kept, int actions) => kept == actions || (kept & (kept - 1)) == 0;
}
