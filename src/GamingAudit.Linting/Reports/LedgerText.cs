using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Text;

namespace GamingAudit.Linting.Reports;

/// <summary>A ledger as a table for a person, in the order in which an episode goes.</summary>
internal static class LedgerText
{
    // Two such columns and the others beside them fit a wide terminal.
    private const int WidestCell = 48;
    private const string Unknown = "?";

    private static readonly string[] Order = ["episode begin", "observation", "heuristic", "step", "frame"];

    public static void Write(RewardLedger ledger, StyledWriter writer)
    {
        writer.Line(
            (ledger.Class, StyledWriter.Strong),
            ($"  {Paths.Relative(Directory.GetCurrentDirectory(), ledger.Path)}"
                + $"{(ledger.Horizon is { } steps ? $", {steps} steps an episode" : "")}"
                + (EndsNothing(ledger) ? ", ends no episode" : ""), StyledWriter.Faint));
        var table = new TextTable(
            new("term", false), new("amount"), new("paid", false), new("guards", false), new("ends", false),
            new("source", false), new("reads", false), new("at", false));
        foreach (LedgerTerm term in ledger.Terms.OrderBy(term => term.EndsEpisode).ThenBy(Rank)) Add(term, table);
        table.Write(writer, "  ");
        foreach (string number in ledger.Numbers ?? []) writer.Line(($"  set outside the code: {number}", null));
        if (ledger.Ends.Count > 0)
            writer.Line(($"  ends the episode at {string.Join(", ", ledger.Ends.Select(Show).Distinct())}", null));
        if (ledger.Terms.Any(term => term.Amount == Unknown))
            writer.Line(("  ? is an amount that nothing in the code or beside it bounds", StyledWriter.Faint));
        writer.Line();
    }

    // What runs when something happens comes after what runs by itself.
    private static int Rank(LedgerTerm term) =>
        Array.IndexOf(Order, term.Trigger) is >= 0 and var rank ? rank : Order.Length;

    private static void Add(LedgerTerm term, TextTable table)
    {
        string[] code = Broken(term.Code);
        string[] guards = Broken(term.Guards.Count == 0 ? "-" : string.Join(" && ", term.Guards));
        table.Add(
            null, code[0], term.Amount, Paid(term), guards[0], term.EndsEpisode ? "yes" : "-",
            term.IsConsumed ? "used up" : "-", term.Reads.Count == 0 ? "-" : string.Join(", ", term.Reads),
            Show(term.Place));
        for (int i = 1; i < Math.Max(code.Length, guards.Length); i++)
            table.Add(null, Part(code, i), "", "", Part(guards, i), "", "", "", "");
    }

    private static string Part(string[] lines, int at) => at < lines.Length ? "  " + lines[at] : "";

    // At spaces; a word that is too long stands by itself.
    private static string[] Broken(string text)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > WidestCell)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        return [.. lines, line];
    }

    // A reward that is returned leaves the end of the episode to its environment.
    private static bool EndsNothing(RewardLedger ledger) =>
        ledger.Ends.Count == 0 && ledger.Terms.Any(term => term.Kind != "return");

    private static string Paid(LedgerTerm term) => (term.Via, term.ViaLine) switch
    {
        (null, _) => term.Trigger,
        ({ } helper, { } line) => $"{term.Trigger}, by {helper} ({line})",
        ({ } helper, null) => $"{term.Trigger}, by {helper}",
    };

    private static string Show(SourcePlace place) => $"{Path.GetFileName(place.Path)}({place.Line})";
}
