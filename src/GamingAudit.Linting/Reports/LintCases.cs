using GamingAudit.Linting.Analysis;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Linting.Reports;

/// <summary>A report as tests: a failed one for each finding, and a passed one where there is none.</summary>
internal static class LintCases
{
    private const string Group = "gaming-audit lint";

    public static IReadOnlyList<TestCase> Of(LintReport report)
    {
        var cases = new List<TestCase>();
        foreach (Finding finding in report.Open) cases.Add(Case(finding, report));
        foreach (string error in report.Crashes.Concat(report.Errors))
            cases.Add(new TestCase(Group, "the linter itself", TestOutcome.Errored, error));
        foreach (string unread in report.Problems)
            cases.Add(new TestCase(Group, "what was not read", TestOutcome.Skipped, unread));
        if (cases.Count == 0) cases.Add(new TestCase(Group, LintConclusion.Of(report).Reason, TestOutcome.Passed));
        return cases;
    }

    private static TestCase Case(Finding finding, LintReport report)
    {
        string path = Paths.Relative(report.Root, finding.Place.Path);
        string place = $"{path}({finding.Place.Line},{finding.Place.Column})";
        bool fails = report.FailOn is { } level && finding.Level >= level;
        return new TestCase(
            Group, $"{finding.Rule} {place}", fails ? TestOutcome.Failed : TestOutcome.Passed, finding.Message,
            $"{place}: {finding.Level.ToString().ToLowerInvariant()} {finding.Rule}: {finding.Message}");
    }
}
