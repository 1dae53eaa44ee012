using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>Lines as compilers write them: a build takes them for its own warnings, and an editor opens their places.</summary>
/// <param name="log">The findings of a report.</param>
/// <param name="conclusion">The last line, for a person who reads the log.</param>
internal sealed class MsBuildFormat<TReport>(Func<TReport, FindingLog> log, Func<TReport, Conclusion> conclusion)
    : IReportFormat<TReport>
{
    /// <inheritdoc/>
    public string Name => "msbuild";

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output)
    {
        FindingLog all = log(report);
        foreach (ReportedFinding finding in all.Findings.Where(finding => finding.IsOpen))
            Write(Origin(finding.Place, all.Root), finding.Level, $" {finding.Rule}", finding.Message);
        foreach (Notice notice in all.Notices) Write("gaming-audit ", notice.Level, "", notice.Text);
        output.Write(SafeText.Line(conclusion(report).ToString()) + "\n");

        void Write(string origin, ReportedLevel level, string code, string text) => output.Write(
            SafeText.Line($"{origin}: {Word(level)}{code}: {text}") + "\n");
    }

    // Whole paths: a build may run in another folder than the report is written from.
    private static string Origin(ReportedPlace? place, string root)
    {
        if (place is null) return "gaming-audit ";
        string column = place.Column is { } at ? $",{at}" : "";
        return $"{Path.GetFullPath(place.Path, root)}({place.Line}{column})";
    }

    private static string Word(ReportedLevel level) => level switch
    {
        ReportedLevel.Error => "error",
        ReportedLevel.Warning => "warning",
        _ => "info",
    };
}
