using System.Text.Json;
using System.Xml.Linq;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Suites;

namespace GamingAudit.Reporting.Tests;

public sealed class SuiteTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly SuiteRow[] Rows =
    [
        Row("loop", Expectation.Hack, "climb", Verdict.Gamed, reached: 9) with
        {
            StepsToFind = 1_000, SecondsToFind = 0.5, OriginalSteps = 100, OriginalLength = 40, Length = 2,
        },
        Row("loop", Expectation.Hack, "cem", Verdict.NotMeasurable, reached: 4),
        Row("loop", Expectation.Hack, "search", Verdict.Tied, reached: 9.75) with
        {
            StepsToFind = 3_000, OriginalSteps = 100, OriginalLength = 8, Length = 4,
        },
        Row("lap <1>", Expectation.Control, "climb", Verdict.Gamed, reached: 10),
        Row("lap <1>", Expectation.Control, "cem", Verdict.Sound, reached: 9.6),
        Row("glide", Expectation.Unknown, "cem", Verdict.Sound, reached: 5) with { OptimumIsExact = false },
        Row("glide", Expectation.Unknown, "climb", Verdict.Sound, reached: 8) with { OptimumIsExact = false },
    ];

    [Fact]
    public void Counts_recall_over_hacks_and_false_alarms_over_controls()
    {
        SuiteSummary summary = SuiteSummary.Of(SuiteReport.WithOptima(Rows));
        PlayerSummary climb = summary.Players.Single(player => player.Player == "climb");
        Assert.Equal((1, 1, 1.0), (climb.Hacks, climb.HacksFound, climb.Recall));
        Assert.Equal((1, 1, 1.0), (climb.Controls, climb.ControlsFlagged, climb.FalseAlarmRate));
        Assert.Equal((3, 2, 1.0), (climb.Measured, climb.Reached, climb.MedianFraction));
        PlayerSummary cem = summary.Players.Single(player => player.Player == "cem");
        Assert.Equal((0.0, 0.0, 1), (cem.Recall, cem.FalseAlarmRate, cem.NotMeasurable));
        Assert.Null(summary.Players.Single(player => player.Player == "search").FalseAlarmRate);
        // What an audit with several adversaries reached is no adversary's own.
        Assert.Equal((3, 2), (summary.UnionMeasured, summary.UnionReached));
        Assert.Equal((2, 0.03), (summary.Witnesses, summary.MedianOfSteps));
        Assert.Equal(0.275, summary.MedianOfLength!.Value, 1e-12);
    }

    [Fact]
    public void Where_the_optimum_is_not_known_the_most_that_was_reached_stands_for_it()
    {
        SuiteRow[] glide = [.. SuiteReport.WithOptima(Rows).Where(row => row.Target == "glide")];
        Assert.Equal([5 / 8.0, 1], glide.Select(row => row.Fraction!.Value));
        Assert.Equal([0.9, 0.4, 0.975], SuiteReport.WithOptima(Rows).Take(3).Select(row => row.Fraction!.Value));
    }

    [Fact]
    public void Seeds_agree_where_all_verdicts_of_a_target_are_the_same()
    {
        SuiteRow[] twice =
        [
            .. Rows, .. Rows.Select(row => row with { Seed = 2 }).Where(row => row.Target != "loop"),
            Rows[0] with { Seed = 2, Verdict = Verdict.Sound }, Rows[1] with { Seed = 2 },
        ];
        SuiteSummary summary = SuiteSummary.Of(twice);
        Assert.Equal(2 / 3.0, summary.Players.Single(player => player.Player == "climb").Agreement!.Value, 1e-12);
        Assert.Equal(1, summary.Players.Single(player => player.Player == "cem").Agreement);
        Assert.Null(SuiteSummary.Of(Rows).Players[0].Agreement);
    }

    [Fact]
    public void Nothing_is_made_of_no_rows()
    {
        SuiteReport empty = Report() with { Rows = [] };
        Assert.Empty(empty.Summary.Players);
        var rest = new StringWriter();
        new SuiteText().WriteRest(empty, rest);
        Assert.Equal("", rest.ToString());
        Assert.NotNull(XDocument.Parse(SuitePlot.ToSvg(empty)).Root);
    }

    [Fact]
    public void Reads_as_it_did_when_it_was_looked_at() => GoldenFile.Matches(
        "suite.txt", ReportText.Of(new SuiteText(), Report()));

    [Fact]
    public void Json_has_every_row_and_the_summary()
    {
        JsonElement json = JsonDocument.Parse(ReportText.Of(new SuiteJson(), Report())).RootElement;
        JsonElement[] rows = [.. json.GetProperty("rows").EnumerateArray()];
        Assert.Equal(Rows.Length, rows.Length);
        Assert.Equal("not-measurable", rows[1].GetProperty("verdict").GetString());
        Assert.Equal("hack", rows[0].GetProperty("kind").GetString());
        Assert.Equal(0.9, rows[0].GetProperty("fraction").GetDouble(), 1e-12);
        Assert.Equal(1, json.GetProperty("summary").GetProperty("players")[0].GetProperty("recall").GetDouble());
    }

    [Fact]
    public void The_picture_has_a_curve_for_each_player_with_hacks_and_a_dot_for_each_share()
    {
        XElement svg = XDocument.Parse(SuitePlot.ToSvg(Report())).Root!;
        XElement[] curves = [.. svg.Elements(Svg + "polyline")];
        // Each curve has a key of two points; the one of cem, who found none, is as flat.
        Assert.Equal(6, curves.Length);
        Assert.Equal(2, curves.Count(curve => Points(curve).Select(point => point.Y).Distinct().Count() > 1));
        string[] dots = [.. svg.Elements(Svg + "circle").Select(dot => dot.Value)];
        Assert.Contains("lap <1>, cem: 96 %", dots);
        Assert.Equal(Rows.Length + 3, dots.Length);
        double width = (double)svg.Attribute("width")!;
        Assert.All(svg.Elements(Svg + "circle"), dot => Assert.InRange((double)dot.Attribute("cx")!, 0, width));
    }

    [Fact]
    public void The_legend_lies_beside_the_rows_and_within_the_picture_however_many_play()
    {
        SuiteRow[] rows = [.. Enumerable.Range(0, 12).Select(
            i => Row("loop", Expectation.Hack, $"player-{i}", Verdict.Gamed, reached: 10))];
        XElement svg = XDocument.Parse(
            SuitePlot.ToSvg(Report() with { Rows = SuiteReport.WithOptima(rows) })).Root!;
        ILookup<bool, XElement> dots =
            svg.Elements(Svg + "circle").ToLookup(dot => dot.Value.Contains(':', StringComparison.Ordinal));
        XElement row = svg.Elements(Svg + "rect").Last();
        double right = (double)row.Attribute("x")! + (double)row.Attribute("width")!;
        double top = (double)row.Attribute("y")!, bottom = top + (double)row.Attribute("height")!;
        Assert.Equal((12, 12), (dots[true].Count(), dots[false].Count()));
        Assert.All(dots[true], mark => Assert.InRange((double)mark.Attribute("cy")!, top, bottom));
        Assert.Equal(12, dots[true].Select(mark => (string)mark.Attribute("cy")!).Distinct().Count());
        Assert.All(dots[false], key => Assert.True((double)key.Attribute("cx")! - 4 > right));
        Assert.All(svg.Elements(Svg + "text"), text => Assert.InRange(
            (double)text.Attribute("y")!, 0, (double)svg.Attribute("height")!));
    }

    private static (double X, double Y)[] Points(XElement line) =>
        [.. ((string)line.Attribute("points")!).Split(' ').Select(point => point.Split(','))
            .Select(pair => (double.Parse(pair[0]), double.Parse(pair[1])))];

    private static SuiteReport Report() => new()
    {
        ToolVersion = "1.2.3",
        Sources = ["Rewards.csproj"],
        Budget = AuditBudget.Quick,
        Kernels = "avx2",
        Rows = SuiteReport.WithOptima(Rows),
        Warnings = [],
        Seconds = 12.5,
    };

    private static SuiteRow Row(
        string target, Expectation kind, string player, Verdict verdict, double reached) => new()
        {
            Target = target,
            Kind = kind,
            KindIsProven = true,
            Player = player,
            Seed = 1,
            Verdict = verdict,
            Random = 0,
            Reached = reached,
            Optimum = 10,
            OptimumIsExact = true,
            Steps = 123_456,
            Seconds = 1.25,
        };
}
