using System.Text.Json.Serialization;

namespace GamingAudit.Output.Findings;

/// <summary>An issue as GitLab reads it.</summary>
internal sealed record GitLabIssue(
    string Description,
    [property: JsonPropertyName("check_name")] string CheckName,
    string Fingerprint,
    string Severity,
    GitLabLocation Location);

internal sealed record GitLabLocation(string Path, GitLabLines Lines);

internal sealed record GitLabLines(int Begin);
