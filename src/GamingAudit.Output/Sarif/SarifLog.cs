using System.Text.Json.Serialization;

namespace GamingAudit.Output.Sarif;

/// <summary>A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard, section 3.13).</summary>
internal sealed record SarifLog(IReadOnlyList<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2.1.0";
}

/// <summary>One run of a tool (section 3.14).</summary>
internal sealed record SarifRun
{
    public required SarifTool Tool { get; init; }

    public required IReadOnlyList<SarifInvocation> Invocations { get; init; }

    /// <summary>Base ids of relative URIs, each with what it stands for.</summary>
    public required IReadOnlyDictionary<string, SarifArtifactLocation> OriginalUriBaseIds { get; init; }

    /// <summary>Columns count UTF-16 units.</summary>
    public string ColumnKind { get; } = "utf16CodeUnits";

    public required IReadOnlyList<SarifResult> Results { get; init; }
}

/// <summary>How the tool ran (section 3.20).</summary>
internal sealed record SarifInvocation(
    bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

/// <summary>Something that the tool says of its own run (section 3.58).</summary>
internal sealed record SarifNotification(string Level, SarifMessage Message);
