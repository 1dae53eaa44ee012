using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using GamingAudit.Engine.Auditing;
using GamingAudit.Graders.Targets;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// All that decides a result beside the target and the witnesses of earlier audits, as a text: another text, another
/// result.
/// </summary>
internal static class AskedFor
{
    // A build of the auditor is told from another by its modules, whatever version they call themselves.
    private static readonly string Builds = string.Join(' ', new[]
    {
        typeof(AuditTarget), typeof(Auditor), typeof(GraderTarget), typeof(AuditReport), typeof(AskedFor),
    }.Select(type => type.Module.ModuleVersionId));

    public static string Text(AuditSettings settings, string arithmetic) => string.Join('\n',
    [
        Builds, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier, arithmetic,
        string.Create(CultureInfo.InvariantCulture, $"{settings.Seed} {settings.Budget} {settings.UsesCorpus}"),
        .. settings.Adversaries,
        string.Create(CultureInfo.InvariantCulture, $"{settings.Source.CallTimeout}"),
        JsonSerializer.Serialize(settings.Engine, ProtocolJsonContext.Default.EngineRequest),
        $"{settings.Policies}",
    ]);
}
