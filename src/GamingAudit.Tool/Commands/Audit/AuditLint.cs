using GamingAudit.Linting;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Findings;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>What the linter says of the projects that are audited.</summary>
internal static class AuditLint
{
    /// <summary>Its findings; null for assemblies alone, of which there is no source.</summary>
    public static async Task<FindingLog?> RunAsync(
        IReadOnlyList<AuditSource> sources, AuditBaseline baseline, CancellationToken cancellation)
    {
        LintSource[] projects =
        [
            .. sources.Where(source => source.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(source => LintSource.Of(source.Path)),
        ];
        if (projects.Length == 0) return null;
        try
        {
            LintReport report = await Linter.RunAsync(projects, ToolVersion.Text, cancellation);
            return LintFindings.Of(baseline.Apply(report));
        }
        catch (LintException e)
        {
            throw ToolException.Usage(e.Message, e);
        }
    }
}
