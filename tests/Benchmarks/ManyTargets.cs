using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Tests;

namespace GamingAudit.Benchmarks;

/// <summary>A report of very many targets.</summary>
internal static class ManyTargets
{
    /// <summary>One of so many, of four kinds.</summary>
    public static AuditReport Of(int count) => Results.Report([.. Enumerable.Range(0, count).Select(
        i => (i % 4) switch
        {
            0 => Results.Explained,
            1 => Results.Sound,
            2 => Results.Latent,
            _ => Results.Gamed,
        } with { Target = $"target-{i}" })]);
}
