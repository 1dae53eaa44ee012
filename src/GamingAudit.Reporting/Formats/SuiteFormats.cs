using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Suites;

namespace GamingAudit.Reporting.Formats;

/// <summary>How benchmarks of suites are written.</summary>
internal static class SuiteFormats
{
    public static ReportFormats<SuiteReport> All { get; } = new(
        new SuiteText(),
        new SuiteJson());
}
