using System.Globalization;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using Spectre.Console;

namespace GamingAudit.Linting.Reports;

/// <summary>A report for a person: a line a finding, which editors can follow, and the ledgers if asked for.</summary>
internal sealed class LintText : IConsoleFormat<LintReport>
{
    // A cap: nobody reads more, and a table is as wide as its widest row, so that it is held whole.
    private const int MostTerms = 5_000;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => Write(report, new StyledWriter(output));

    /// <inheritdoc/>
    public void Write(LintReport report, IAnsiConsole console) => Write(report, new StyledWriter(console));

    private static void Write(LintReport report, StyledWriter writer)
    {
        if (report.ShowsLedgers)
        {
            var cut = LedgerCut.Of(report.Ledgers, MostTerms);
            foreach (RewardLedger ledger in cut.Ledgers) LedgerText.Write(ledger, writer);
            if (cut.LeftOut > 0)
                writer.Line((string.Create(
                    CultureInfo.InvariantCulture, $"{cut.LeftOut:N0} more terms are left out."), null));
            if (report.Ledgers.Count == 0) writer.Line((Nothing(report), null));
        }

        foreach (Finding finding in report.Open)
        {
            writer.Line(
                ($"{Show(finding.Place)}: ", null), ($"{Word(finding.Level)} {finding.Rule}", Colour(finding.Level)),
                ($": {finding.Message}", null));
        }

        foreach (ReportedFinding entry in report.Fixed)
            writer.Line(($"{entry.Subject}: was fixed: {entry.Rule}: {entry.Message}", null));
        if (report.Open.Any() || report.ShowsLedgers || report.Fixed.Count > 0) writer.Line();
        writer.Line((LintConclusion.Of(report).ToString(), null));
        if (report.LeftOut is not { } leftOut) return;
        string what = string.Join(", ", leftOut.Select(
            (pair, i) => $"{pair.Value}{(i == 0 ? Files(pair.Value) : "")} of {pair.Key}"));
        writer.Line(($"Left out: {what}. '--all' reads all that nobody generated.", null));
    }

    private static string Files(int count) => count == 1 ? " file" : " files";

    private static string Nothing(LintReport report) => report.Unread.Count == 0
        ? "Nothing here pays a reward."
        : "Nothing here pays a reward in a way that is understood.";

    private static string Show(SourcePlace place) =>
        $"{Paths.Relative(Directory.GetCurrentDirectory(), place.Path)}({place.Line},{place.Column})";

    private static string Word(FindingLevel level) => level.ToString().ToLowerInvariant();

    private static Style Colour(FindingLevel level) => level switch
    {
        FindingLevel.Error => new Style(Color.Red, decoration: Decoration.Bold),
        FindingLevel.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(Color.Blue),
    };
}
