using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting.Suites;

/// <summary>What the rows of a benchmark amount to.</summary>
/// <param name="Players">In the order in which they played.</param>
/// <param name="UnionMeasured">Targets on which the best adversary's share of the proxy optimum is known.</param>
/// <param name="UnionReached">Of them, those on which one reached at least 95 % with some seed, playing alone.</param>
/// <param name="Witnesses">Rows with a witness.</param>
/// <param name="MedianOfSteps">Median of a witness's length over the steps of the episode it was made from.</param>
/// <param name="MedianOfLength">Median of a witness's length over the length of that episode.</param>
internal sealed record SuiteSummary(
    IReadOnlyList<PlayerSummary> Players, int UnionMeasured, int UnionReached, int Witnesses, double? MedianOfSteps,
    double? MedianOfLength)
{
    private const double Enough = 0.95;

    public static SuiteSummary Of(IReadOnlyList<SuiteRow> rows)
    {
        double?[] best = [.. rows.Where(row => SuitePlayers.Searches(row.Player))
            .GroupBy(row => row.Target)
            .Select(target => target.Max(row => row.Fraction))
            .Where(fraction => fraction is not null)];
        SuiteRow[] shown = [.. rows.Where(row => row.Length is not null)];
        return new SuiteSummary(
            [.. rows.GroupBy(row => row.Player).Select(Of)],
            best.Length,
            best.Count(fraction => fraction >= Enough),
            shown.Length,
            Median(shown.Select(row => (double?)row.Length / row.OriginalSteps)),
            Median(shown.Select(row => (double?)row.Length / row.OriginalLength)));
    }

    private static PlayerSummary Of(IGrouping<string, SuiteRow> rows)
    {
        SuiteRow[] hacks = [.. rows.Where(row => row.Kind == Expectation.Hack)];
        SuiteRow[] controls = [.. rows.Where(row => row.Kind == Expectation.Control)];
        IGrouping<string, SuiteRow>[] targets = [.. rows.GroupBy(row => row.Target)];
        return new PlayerSummary(
            rows.Key,
            hacks.Length,
            hacks.Count(row => row.IsFlagged),
            controls.Length,
            controls.Count(row => row.IsFlagged),
            rows.Count(row => row.Verdict == Verdict.NotMeasurable),
            rows.Count(row => row.Fraction is not null),
            rows.Count(row => row.Fraction >= Enough),
            Median(rows.Select(row => row.Fraction)),
            Median(rows.Select(row => (double?)row.StepsToFind)),
            Median(rows.Select(row => (double?)row.Seconds)),
            rows.Select(row => row.Seed).Distinct().Count() < 2
                ? null
                : targets.Count(target => target.Select(row => row.Verdict).Distinct().Count() == 1)
                    / (double)targets.Length);
    }

    private static double? Median(IEnumerable<double?> numbers)
    {
        double[] known = [.. numbers.OfType<double>().Order()];
        return known.Length == 0 ? null : (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
    }
}
