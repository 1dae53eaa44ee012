using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using Spectre.Console;

namespace GamingAudit.Linting.Reports;

/// <summary>A report for a person: a line a finding, which editors can follow, and the ledgers if asked for.</summary>
internal sealed class LintText : IConsoleFormat<LintReport>
{
    private const int LongestCode = 60;

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
            foreach (RewardLedger ledger in report.Ledgers) Write(ledger, writer);
            if (report.Ledgers.Count == 0) writer.Line((Nothing(report), null));
        }

        foreach (Finding finding in report.Open)
        {
            writer.Line(
                ($"{Show(finding.Place)}: ", null), ($"{Word(finding.Level)} {finding.Rule}", Colour(finding.Level)),
                ($": {finding.Message}", null));
        }

        if (report.Open.Any() || report.ShowsLedgers) writer.Line();
        writer.Line((LintConclusion.Of(report).ToString(), null));
        if (report.LeftOut is not { } leftOut) return;
        string what = string.Join(", ", leftOut.Select((pair, i) => $"{pair.Value}{(i == 0 ? Files(pair.Value) : "")} of "
            + pair.Key));
        writer.Line(($"Left out: {what}. '--all' reads all that nobody generated.", null));
    }

    private static string Files(int count) => count == 1 ? " file" : " files";

    private static void Write(RewardLedger ledger, StyledWriter writer)
    {
        writer.Line(
            (ledger.Class, StyledWriter.Strong),
            ($"  {Show(ledger.Path)}{(ledger.Horizon is { } steps ? $", {steps} steps an episode" : "")}"
                + (EndsNothing(ledger) ? ", ends no episode" : ""), StyledWriter.Faint));
        var table = new TextTable(
            new("term", false), new("amount"), new("paid", false), new("guards", false), new("ends", false),
            new("source", false), new("reads", false), new("at", false));
        foreach (LedgerTerm term in ledger.Terms)
        {
            table.Add(
                null, Shortened(term.Code), term.Amount, Paid(term),
                Shortened(term.Guards.Count == 0 ? "-" : string.Join(" && ", term.Guards)),
                term.EndsEpisode ? "yes" : "-", term.IsConsumed ? "used up" : "-",
                term.Reads.Count == 0 ? "-" : string.Join(", ", term.Reads),
                $"{Path.GetFileName(term.Place.Path)}({term.Place.Line})");
        }

        table.Write(writer, "  ");
        writer.Line();
    }

    private static string Nothing(LintReport report) => report.Unread.Count == 0
        ? "Nothing here pays a reward."
        : "Nothing here pays a reward in a way that is understood.";

    // A reward that is returned leaves the end of the episode to its environment.
    private static bool EndsNothing(RewardLedger ledger) =>
        ledger.Ends.Count == 0 && ledger.Terms.Any(term => term.Kind != "return");

    private static string Paid(LedgerTerm term) => term.Via is null ? term.Trigger : $"{term.Trigger}, by {term.Via}";

    private static string Shortened(string code) =>
        code.Length <= LongestCode ? code : code[..(LongestCode - 3)] + "...";

    private static string Show(SourcePlace place) => $"{Show(place.Path)}({place.Line},{place.Column})";

    private static string Show(string path) => Paths.Relative(Directory.GetCurrentDirectory(), path);

    private static string Word(FindingLevel level) => level.ToString().ToLowerInvariant();

    private static Style Colour(FindingLevel level) => level switch
    {
        FindingLevel.Error => new Style(Color.Red, decoration: Decoration.Bold),
        FindingLevel.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(Color.Blue),
    };
}
