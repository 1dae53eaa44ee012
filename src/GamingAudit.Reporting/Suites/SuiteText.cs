using System.Globalization;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Suites;

/// <summary>A benchmark as text: a line for each row as it is measured, then what the rows amount to.</summary>
internal sealed class SuiteText : IStreamedFormat<SuiteReport, SuiteRow>
{
    private const string Columns =
        "{0,-28} {1,-8} {2,-10} {3,4} {4,-14} {5,11} {6,8} {7,18} {8,12} {9,8}";

    private const string Unknown = "-";

    /// <inheritdoc/>
    public string Name => "text";

    /// <summary>The heads of the columns of <see cref="Line"/>.</summary>
    public string Header(SuiteReport? begun) => Row(
        "target", "kind", "played by", "seed", "verdict", "found after", "seconds", "witness", "steps", "seconds");

    /// <summary>One row; its share of the optimum may not be known yet, and is in a table of its own.</summary>
    public string Line(SuiteRow row, SuiteRow? previous) => Row(
        row.Target, Kind(row.Kind), row.Player, row.Seed, row.Fault is null ? VerdictText.Of(row.Verdict) : "fault",
        row.StepsToFind is { } steps ? Number(steps) : Unknown, Seconds(row.SecondsToFind), Witness(row),
        Number(row.Steps), Seconds(row.Seconds));

    /// <inheritdoc/>
    public void Write(SuiteReport report, TextWriter output)
    {
        output.Write(Header(report) + "\n");
        foreach (SuiteRow row in report.Rows) output.Write(Line(row, null) + "\n");
        WriteRest(report, output);
    }

    /// <summary>Writes the tables that follow the rows.</summary>
    public void WriteRest(SuiteReport report, TextWriter output)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (report.Rows.Any(row => row.Fraction is not null)) WriteFractions(report, text);
        if (report.Rows.Count > 0) WriteSummary(report.Summary, text);
        foreach (string warning in report.Warnings) text.WriteLine($"warning: {warning}");
        if (report.NotMeasured.Count > 0)
            text.WriteLine($"not measured: {string.Join(", ", report.NotMeasured)}");
        output.Write(text.ToString());
    }

    private static void WriteFractions(SuiteReport report, TextWriter text)
    {
        string[] players = [.. report.Rows.Select(row => row.Player).Distinct()];
        text.WriteLine();
        text.WriteLine(
            "Share of the proxy optimum (* of the most that was reached, where the optimum is not known exactly):");
        text.WriteLine($"{"target",-28}{string.Concat(players.Select(player => $"{player,11}"))}{"union",11}");
        foreach (IGrouping<string, SuiteRow> target in report.Rows.GroupBy(row => row.Target))
        {
            double? union = target.Where(row => SuitePlayers.Searches(row.Player)).Max(row => row.Fraction);
            bool isExact = target.All(row => row.OptimumIsExact);
            string cells = string.Concat(players.Select(player =>
                $"{Share(target.Where(row => row.Player == player).Max(row => row.Fraction)),11}"));
            text.WriteLine($"{target.Key + (isExact ? "" : " *"),-28}{cells}{Share(union),11}");
        }
    }

    private static void WriteSummary(SuiteSummary summary, TextWriter text)
    {
        const string columns = "{0,-11}{1,14}{2,9}{3,18}{4,14}{5,16}{6,17}{7,14}{8,9}";
        text.WriteLine();
        text.WriteLine(
            columns, "played by", "hacks found", "recall", "controls flagged",
            "false alarms", "not measurable", "95 % of optimum", "median steps", "agree");
        foreach (PlayerSummary player in summary.Players)
            text.WriteLine(
                columns, player.Player, $"{player.HacksFound} of {player.Hacks}",
                Percent(player.Recall), $"{player.ControlsFlagged} of {player.Controls}",
                Percent(player.FalseAlarmRate), player.NotMeasurable, $"{player.Reached} of {player.Measured}",
                player.MedianStepsToFind is { } steps ? Number((long)steps) : Unknown, Percent(player.Agreement));
        text.WriteLine();
        if (summary.UnionMeasured > 0)
            text.WriteLine(
                $"The adversaries together reach 95 % of the proxy optimum on {summary.UnionReached} of "
                + $"{summary.UnionMeasured} targets.");
        if (summary.Witnesses > 0)
            text.WriteLine(
                $"Of {summary.Witnesses} witnesses, the median takes {Share(summary.MedianOfSteps)} of the steps of "
                + $"the episode that it was made from to write down, and {Share(summary.MedianOfLength)} of what that "
                + "episode took.");
    }

    private static string Witness(SuiteRow row) => row.Length is { } length
        ? $"{row.OriginalSteps} > {row.OriginalLength} > {length}"
        : Unknown;

    private static string Kind(Expectation kind) => kind switch
    {
        Expectation.Hack => "hack",
        Expectation.Control => "control",
        _ => Unknown,
    };

    private static string Row(params object[] cells) =>
        string.Format(CultureInfo.InvariantCulture, Columns, cells).TrimEnd();

    private static string Share(double? share) =>
        share is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : Unknown;

    private static string Percent(double? share) =>
        share is { } known ? NumberText.Percent(known) : Unknown;

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double? seconds) => seconds is { } known ? NumberText.Seconds(known) : Unknown;
}
