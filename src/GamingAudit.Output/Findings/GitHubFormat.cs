using System.Text;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>Workflow commands: GitHub shows each beside its line of a pull request.</summary>
/// <param name="log">The findings of a report.</param>
/// <param name="conclusion">The last line, for a person who reads the log.</param>
internal sealed class GitHubFormat<TReport>(Func<TReport, FindingLog> log, Func<TReport, Conclusion> conclusion)
    : LineFormat<TReport>(log, conclusion)
{
    /// <inheritdoc/>
    public override string Name => "github";

    /// <inheritdoc/>
    protected override string Line(ReportedFinding finding, string root)
    {
        var command = new StringBuilder("::").Append(Word(finding.Level)).Append(' ');
        if (finding.Place is { } place)
        {
            command.Append("file=").Append(Property(place.From(root))).Append(",line=").Append(place.Line);
            if (place.Column is { } column) command.Append(",col=").Append(column);
            command.Append(',');
        }
        return command.Append("title=").Append(Property(finding.Rule)).Append("::").Append(Data(finding.Message))
            .ToString();
    }

    /// <inheritdoc/>
    protected override string Line(Notice notice) => $"::{Word(notice.Level)} title=gaming-audit::{Data(notice.Text)}";

    private static string Word(ReportedLevel level) => level == ReportedLevel.Note
        ? "notice"
        : level.ToString().ToLowerInvariant();

    private static string Data(string text) =>
        SafeText.Line(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
