using GamingAudit.Linting.Analysis;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Reports;

/// <summary>What a report amounts to.</summary>
internal static class LintConclusion
{
    public static Conclusion Of(LintReport report) => new(Code(report), Summary(report));

    private static ExitCode Code(LintReport report)
    {
        if (report.Crashes.Count + report.Errors.Count > 0) return ExitCode.InternalError;
        return report.FailOn is { } level && report.Open.Any(finding => finding.Level >= level)
            ? ExitCode.Findings
            : report.Unread.Count + report.Broken.Count > 0 ? ExitCode.Inconclusive : ExitCode.Clean;
    }

    // A count of findings by severity, as in "2 warnings, 1 info in 14 files".
    private static string Summary(LintReport report)
    {
        string[] counts =
        [
            .. from level in Enum.GetValues<FindingLevel>().Reverse()
               let count = report.Open.Count(finding => finding.Level == level)
               where count > 0
               select $"{count} {level.ToString().ToLowerInvariant()}{(count == 1 ? "" : "s")}",
        ];
        int suppressed = report.Findings.Count(finding => finding.Suppressed is not null);
        int accepted = report.Findings.Count(finding => finding is { Suppressed: null, Accepted: not null });
        return $"{(counts.Length == 0 ? "no findings" : string.Join(", ", counts))} in {report.Files} "
            + (report.Files == 1 ? "file" : "files") + (suppressed > 0 ? $", {suppressed} suppressed" : "")
            + (accepted > 0 ? $", {accepted} accepted by the baseline" : "")
            + (report.Fixed.Count > 0 ? $", {report.Fixed.Count} fixed since the baseline" : "");
    }
}
