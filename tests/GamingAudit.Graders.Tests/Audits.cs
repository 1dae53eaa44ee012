using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;

namespace GamingAudit.Graders.Tests;

/// <summary>Audits that look no further than the verdict.</summary>
internal static class Audits
{
    public static AuditResult Of(AuditTarget target) => Auditor.Audit(target, new AuditOptions
    {
        Seed = 1,
        Threads = 1,
        Adversaries = new HashSet<string> { AdversaryNames.Exact },
        LooksFurther = false,
    });
}
