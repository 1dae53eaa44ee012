using System.Text.Json.Serialization;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Json;

/// <summary>Where a witness is and what it does; the witness itself only where there is no file for it.</summary>
internal sealed record WitnessSummary(
    string? File,
    string? Replay,
    string Exploit,
    int Steps,
    int Length,
    int? OriginalSteps,
    int? OriginalLength,
    double Proxy,
    double True,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Witness? Witness)
{
    public static WitnessSummary? Of(AuditedTarget target) => target.Result.Witness is { } witness
        ? Of(witness, target.WitnessPath, target.ReplayCommand)
        : null;

    public static WitnessSummary Of(Witness witness, string? path, string? replay) => new(
        path,
        replay,
        WitnessText.Exploit(witness),
        witness.Exploit.Steps.Count,
        witness.Exploit.Length,
        witness.OriginalSteps,
        witness.OriginalLength,
        witness.Exploit.Proxy,
        witness.Exploit.True,
        path is null ? witness : null);
}
