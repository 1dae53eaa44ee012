using System.Text.Json.Serialization;

namespace GamingAudit.Output.Findings;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(GitLabIssue[]))]
internal sealed partial class GitLabJsonContext : JsonSerializerContext;
