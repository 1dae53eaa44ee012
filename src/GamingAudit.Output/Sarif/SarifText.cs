using System.Text.Json;
using GamingAudit.Output.Json;

namespace GamingAudit.Output.Sarif;

/// <summary>Writes logs.</summary>
internal static class SarifText
{
    private static readonly SarifJsonContext Context = new(ReadableJson.Of(SarifJsonContext.Default.Options));

    /// <summary>A log of one run as indented JSON with a final newline.</summary>
    public static string Of(SarifRun run) => JsonSerializer.Serialize(new SarifLog([run]), Context.SarifLog) + "\n";
}
