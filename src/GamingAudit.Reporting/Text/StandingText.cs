using System.Globalization;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Text;

/// <summary>How a target stands to earlier runs: whether its result is of one, and what those said of it.</summary>
internal static class StandingText
{
    /// <summary>A label and a text for each.</summary>
    public static IEnumerable<(string Label, string Text)> Of(AuditedTarget target)
    {
        if (target.UnchangedSince is { } day)
            yield return ("unchanged", $"since {Day(day)}: the result of that day's audit was taken over");
        if (Trend(target.Trend) is { } trend) yield return ("trend", trend);
    }

    /// <summary>A day as reports write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Runs that did not come to the target say nothing of it.
    private static string? Trend(IReadOnlyList<TrendMark> marks)
    {
        TrendMark[] known = [.. marks.Where(mark => mark.Verdict is not null)];
        if (known is not [.., { Verdict: { } now }]) return null;
        if (known.Length == 1) return $"{now}, and in no earlier run";
        int same = known.Reverse().TakeWhile(mark => mark.Verdict == now).Count();
        if (same == known.Length) return $"{now} in all {same} runs since {Day(known[0].Day)}";
        TrendMark before = known[^(same + 1)];
        return same == 1
            ? $"{now} for the first time after {before.Verdict} on {Day(before.Day)}"
            : $"{now} since {same} runs, and {before.Verdict} until {Day(before.Day)}";
    }
}
