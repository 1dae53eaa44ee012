using GamingAudit.Engine.Returns;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

internal sealed record LatentDocument(
    string FoundBy, PolicyReturns Returns, double Preference, WitnessSummary Witness)
{
    public static LatentDocument? Of(AuditedTarget target) => target.Result.Latent is { } latent
        ? new LatentDocument(
            latent.FoundBy, latent.Returns, latent.Preference,
            WitnessSummary.Of(latent.Witness, target.LatentWitnessPath, null))
        : null;
}
