using System.Globalization;
using GamingAudit.Laboratory.Continual;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What is to be done about a failure, by what was tried; null where there is nothing to say.</summary>
internal static class Advice
{
    // As with regularisers: what gains less than this share of the true range does not help.
    private const double LeastGain = 0.01;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string? Of(Failure failure, Evidence evidence) => failure switch
    {
        Failure.Hacking or Failure.OverOptimisation => OfPath(evidence),
        Failure.Tampering =>
            "take the write away from the agent, or pay for what it cannot write: nothing bad is paid as much then",
        Failure.Misgeneralisation => OfShifts(evidence),
        Failure.Forgetting => OfSequences(evidence),
        _ => null,
    };

    private static string? OfPath(Evidence evidence)
    {
        if (evidence is not { Path: { } path, Audit.Figures: { } figures })
            return "repair the reward; gaming-audit mitigate needs a target that can be enumerated";
        // An agent starts below the reference, and stopping it there helps nobody.
        double start = Math.Max(path.Points[0].True, figures.Reference.True.Mean);
        return path.Peak - start < LeastGain * figures.TrueRange
            ? "repair the reward: on the way from the reference to the proxy's optimum nothing is truly better than "
                + "the reference"
            : string.Create(
                Invariant,
                $"stop early or stay near the reference: the true return peaks at {path.Peak:0.##} with "
                + $"{path.Onset:P0} of the gain in proxy; gaming-audit mitigate tries the ways to");
    }

    private static string? OfShifts(Evidence evidence)
    {
        var tried = evidence.Shifts.SelectMany(shift => shift.Mitigated.Select(one => one.Name)).Distinct()
            .Select(name => (Name: name, Worst: evidence.Shifts
                .SelectMany(shift => shift.Mitigated.Where(one => one.Name == name)).Min(one => one.Worst)))
            .ToList();
        if (tried.Count == 0) return null;
        return "after the shift at worst: " + string.Join(", ", tried.OrderByDescending(one => one.Worst)
            .Select(one => string.Create(Invariant, $"{one.Name} {one.Worst:0.##}")));
    }

    private static string? OfSequences(Evidence evidence)
    {
        if (evidence.Sequences.Count < 2) return null;
        return "earlier tasks and this one after training: " + string.Join(", ", evidence.Sequences.Select(one =>
            $"{one.Method} {Last(one.Matrix)}"));
    }

    private static string Last(TaskMatrix matrix) =>
        string.Join(" / ", matrix.Returns[^1].Select(value => value.ToString("0.##", Invariant)));
}
