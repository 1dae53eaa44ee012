using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>
/// Lines as compilers write them: a build takes them for its own warnings, and an editor opens their places.
/// </summary>
/// <param name="log">The findings of a report.</param>
/// <param name="conclusion">The last line, for a person who reads the log.</param>
internal sealed class MsBuildFormat<TReport>(Func<TReport, FindingLog> log, Func<TReport, Conclusion> conclusion)
    : LineFormat<TReport>(log, conclusion)
{
    private const string Tool = "gaming-audit ";

    /// <inheritdoc/>
    public override string Name => "msbuild";

    /// <inheritdoc/>
    protected override string Line(ReportedFinding finding, string root) => SafeText.Line(
        $"{Origin(finding.Place, root)}: {Word(finding.Level)} {finding.Rule}: {finding.Message}");

    /// <inheritdoc/>
    protected override string Line(Notice notice) => SafeText.Line($"{Tool}: {Word(notice.Level)}: {notice.Text}");

    // Whole paths: a build may run in another folder than the report is written from.
    private static string Origin(ReportedPlace? place, string root)
    {
        if (place is null) return Tool;
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
