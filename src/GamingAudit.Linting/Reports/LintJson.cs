using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Text;
using GamingAudit.Output.Json;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Reports;

/// <summary>A report for programs. The same code gives the same bytes.</summary>
internal sealed class LintJson() : JsonFormat<LintReport, LintDocument>(
    new LintJsonContext(ReadableJson.Of(LintJsonContext.Default.Options)).LintDocument), ISchemed
{
    // A cap: some 20 MB.
    private const int MostTerms = 50_000;

    /// <inheritdoc/>
    public string Schema => ShapeSchema.Of(
        "lint", LintDocument.CurrentFormat, "A report of a lint", LintJsonContext.Default.LintDocument);

    protected override LintDocument Shape(LintReport report)
    {
        LedgerCut? cut = report.ShowsLedgers ? LedgerCut.Of(report.Ledgers, MostTerms) : null;
        return new LintDocument
        {
            ToolVersion = report.ToolVersion,
            Files = report.Files,
            Counts = Enum.GetValues<FindingLevel>().ToDictionary(
                level => level, level => report.Open.Count(finding => finding.Level == level)),
            Findings = [.. report.Findings.Select(finding => finding with
            {
                Place = Moved(finding.Place),
                Related = [.. finding.Related.Select(Moved)],
            })],
            Ledgers = cut is null ? null : [.. cut.Ledgers.Select(MovedLedger)],
            TermsLeftOut = cut is { LeftOut: > 0 and var terms } ? terms : null,
            Unread = report.Unread.Count == 0
                ? null
                : [.. report.Unread.Select(unread => unread with { Place = Moved(unread.Place) })],
            LeftOut = report.LeftOut,
            Problems = report.Problems,
            Crashes = report.Crashes,
            Errors = report.Errors.Count > 0 ? report.Errors : null,
        };

        SourcePlace Moved(SourcePlace place) => place with { Path = Paths.Relative(report.Root, place.Path) };

        RewardLedger MovedLedger(RewardLedger ledger) => ledger with
        {
            Path = Paths.Relative(report.Root, ledger.Path),
            Terms = [.. ledger.Terms.Select(term => term with { Place = Moved(term.Place) })],
            Ends = [.. ledger.Ends.Select(Moved)],
        };
    }
}
