using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Pages;

/// <summary>The witness that a card shows.</summary>
internal static class ShownWitness
{
    /// <summary>That of the exploit, else of the latent finding; null where there is none.</summary>
    public static Witness? Of(AuditResult result) => result.Witness ?? result.Latent?.Witness;
}
