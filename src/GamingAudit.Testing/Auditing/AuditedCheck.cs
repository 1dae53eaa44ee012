using GamingAudit.Engine.Auditing;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Testing.Auditing;

/// <summary>Audits a target and throws where the result is not what was asserted.</summary>
internal static class AuditedCheck
{
    public static AuditResult Run(AuditTarget target, RewardAuditOptions options, Func<AuditResult, bool> passes)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        AuditResult result = WatchedAudit.Run(target, options);
        if (passes(result)) return result;
        AuditedTarget kept = KeptWitness.Of(result, target, options.WitnessFolder);
        throw new RewardAssertionException(AuditMessage.Of(kept, target, options))
        {
            Evidence = new RewardEvidence
            {
                Result = result,
                WitnessPath = kept.WitnessPath,
                ReplayCommand = kept.ReplayCommand,
            },
        };
    }
}
