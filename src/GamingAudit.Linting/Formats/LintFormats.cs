using GamingAudit.Linting.Reports;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Formats;

/// <summary>How findings are written.</summary>
internal static class LintFormats
{
    public static ReportFormats<LintReport> All { get; } = new(
        new LintText(),
        new LintJson(),
        new LintSarif());
}
