using GamingAudit.Linting.Reports;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Formats;

/// <summary>How findings are written.</summary>
internal static class LintFormats
{
    public static ReportFormats<LintReport> All { get; } = new(
        new LintText(),
        new LintJson(),
        new SarifFormat<LintReport>(LintFindings.Of),
        new JUnitFormat<LintReport>(LintCases.Of),
        new LintMarkdown(),
        new GitHubFormat<LintReport>(LintFindings.Of, LintConclusion.Of),
        new GitLabFormat<LintReport>(LintFindings.Of),
        new MsBuildFormat<LintReport>(LintFindings.Of, LintConclusion.Of));
}
