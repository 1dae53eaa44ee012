using System.Security.Cryptography;
using System.Text;
using GamingAudit.Engine.Auditing;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Findings;

/// <summary>
/// Names a finding by its rule, its target and what pays for it: not by lines, figures or the episode, which another
/// seed changes. So a loophole that another term pays for is another finding.
/// </summary>
internal static class TargetFingerprint
{
    public static string Of(AuditedTarget target, string rule)
    {
        AuditResult result = target.Result;
        return Of(
            target, rule,
            result.Fault is { } fault
                ? $"{fault.Kind} {fault.Call}"
                : result.Attribution is { } attribution ? attribution.Term ?? attribution.Method : "");
    }

    /// <summary>The same for what is wrong beside the verdict, which its rule says.</summary>
    public static string Of(AuditedTarget target, string rule, string cause)
    {
        // The name alone: the same project is audited as one and as what it is built to.
        string? project = Path.GetFileNameWithoutExtension(target.Project);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{project}\n{target.Result.Target}\n{cause}"));
        return Convert.ToHexStringLower(hash)[..16];
    }
}
