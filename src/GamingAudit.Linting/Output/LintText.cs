using GamingAudit.Reporting;
using Spectre.Console;

namespace GamingAudit.Linting;

/// <summary>A report for a person: a line a finding, which editors can follow, and the ledgers if asked for.</summary>
public static class LintText
{
    private const int FileWidth = 110;
    private const int LongestCode = 60;

    /// <summary>Writes plain text.</summary>
    public static void Write(LintReport report, bool withLedgers, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Write(report, withLedgers, console);
    }

    /// <summary>Writes to a console, in its colours.</summary>
    public static void Write(LintReport report, bool withLedgers, IAnsiConsole console)
    {
        console.Profile.Width = int.MaxValue / 2;
        var writer = new StyledWriter(console, FileWidth);
        if (withLedgers)
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

        if (report.Open.Any() || withLedgers) writer.Line();
    }

    /// <summary>A count of findings by severity, as in "2 warnings, 1 info in 14 files".</summary>
    public static string Summary(LintReport report)
    {
        string[] counts =
        [
            .. from level in Enum.GetValues<FindingLevel>().Reverse()
               let count = report.Open.Count(finding => finding.Level == level)
               where count > 0
               select $"{count} {Word(level)}{(count == 1 ? "" : "s")}",
        ];
        int suppressed = report.Findings.Count - report.Open.Count();
        return $"{(counts.Length == 0 ? "no findings" : string.Join(", ", counts))} in {report.Files} "
            + (report.Files == 1 ? "file" : "files") + (suppressed > 0 ? $", {suppressed} suppressed" : "");
    }

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
