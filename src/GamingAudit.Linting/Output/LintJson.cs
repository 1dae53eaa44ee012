using System.Text.Encodings.Web;
using System.Text.Json;

namespace GamingAudit.Linting;

/// <summary>A report for programs. The same code gives the same bytes.</summary>
public static class LintJson
{
    private static readonly LintJsonContext Context = new(new JsonSerializerOptions(LintJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The report as indented JSON with a final newline.</summary>
    public static string ToJson(LintReport report, bool withLedgers)
    {
        var document = new LintDocument
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
            Ledgers = withLedgers ? [.. report.Ledgers.Select(MovedLedger)] : null,
            Unread = report.Unread.Count == 0
                ? null
                : [.. report.Unread.Select(unread => unread with { Place = Moved(unread.Place) })],
            Problems = report.Problems,
            Crashes = report.Crashes,
        };
        return JsonSerializer.Serialize(document, Context.LintDocument) + "\n";

        SourcePlace Moved(SourcePlace place) => place with { Path = Paths.Relative(report.Root, place.Path) };

        RewardLedger MovedLedger(RewardLedger ledger) => ledger with
        {
            Path = Paths.Relative(report.Root, ledger.Path),
            Terms = [.. ledger.Terms.Select(term => term with { Place = Moved(term.Place) })],
            Ends = [.. ledger.Ends.Select(Moved)],
        };
    }
}
