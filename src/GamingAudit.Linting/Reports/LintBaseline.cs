using GamingAudit.Linting.Analysis;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Text;

namespace GamingAudit.Linting.Reports;

/// <summary>Says of a report's findings how they stand to a baseline.</summary>
internal static class LintBaseline
{
    public static LintReport Apply(LintReport report, Baseline baseline, DateOnly today)
    {
        HashSet<(string, string)> found = [.. report.Findings.Select(finding => (finding.Rule, finding.Fingerprint))];
        HashSet<string> read = [.. report.ReadPaths.Select(path => Paths.Relative(report.Root, path))];
        return report with
        {
            Findings = [.. report.Findings.Select(finding => Judged(finding, baseline, today))],
            // Of a project that does not compile, no finding says nothing.
            Fixed = report.Broken.Count > 0
                ? []
                : baseline.Fixed(LintFindings.Rules, entry => IsLookedInto(entry, read, report.Root), found),
        };
    }

    private static Finding Judged(Finding finding, Baseline baseline, DateOnly today)
    {
        (BaselineState state, string? accepted) = baseline.Judge(finding.Rule, finding.Fingerprint, today);
        return finding with { State = state, Accepted = accepted };
    }

    // A file that is gone has no findings any more.
    private static bool IsLookedInto(BaselineEntry entry, HashSet<string> read, string root) =>
        read.Contains(entry.Subject) || !File.Exists(Path.GetFullPath(entry.Subject, root));
}
