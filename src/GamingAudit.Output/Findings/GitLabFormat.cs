using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GamingAudit.Output.Json;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>GitLab's code quality report: an array of issues, which a merge request shows.</summary>
/// <param name="log">The findings of a report.</param>
internal sealed class GitLabFormat<TReport>(Func<TReport, FindingLog> log) : IReportFormat<TReport>
{
    private static readonly GitLabJsonContext Context = new(ReadableJson.Of(GitLabJsonContext.Default.Options));

    /// <inheritdoc/>
    public string Name => "gitlab";

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output)
    {
        FindingLog all = log(report);
        GitLabIssue[] issues =
        [
            .. all.Findings.Where(finding => finding is { IsOpen: true }).Select(finding => new GitLabIssue(
                SafeText.Storable(finding.Message),
                finding.Rule,
                Hash($"{finding.Rule}\n{finding.Fingerprint}"),
                finding.Level switch
                {
                    ReportedLevel.Error => "critical",
                    ReportedLevel.Warning => "major",
                    _ => "info",
                },
                new GitLabLocation(
                    SafeText.Storable(finding.Place?.From(all.Root) ?? "."),
                    new GitLabLines(finding.Place?.Line ?? 1)))),
        ];
        output.Write(JsonSerializer.Serialize(issues, Context.GitLabIssueArray) + "\n");
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
