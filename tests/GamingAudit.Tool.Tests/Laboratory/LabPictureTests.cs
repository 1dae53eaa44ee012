using System.Xml.Linq;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Tool.Commands.Laboratory.Writing;

namespace GamingAudit.Tool.Tests.Laboratory;

public sealed class LabPictureTests
{
    private static readonly LabChart Chart = new("three", "Three kinds", [
        new LinePanel("lines", "x", "y", [
            new ChartSeries("rising & falling", [new(0.1, 0), new(1, 2), new(10, 1)], 0),
            new ChartSeries("broken", [new(0.1, 1), new(10, 1)], 1, SeriesStyle.Dashed),
            new ChartSeries("peak", [new(1, 2)], 0, SeriesStyle.Dots),
        ], IsLogarithmic: true),
        new IntervalPanel(
            "bars", "return", [new IntervalBar("a bar", -1, 2, 0, 1), new IntervalBar("a point", 1, 1, null, 0)]),
        new MatrixPanel("matrix", "column", "row", ["c1", "c2"], ["r1"], [[0.25, 1]]),
    ]);

    [Fact]
    public void A_picture_is_xml_that_says_what_it_shows()
    {
        var picture = XDocument.Parse(LabSvg.Draw(Chart));
        string[] words = [.. picture.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        Assert.All(
            ["Three kinds", "lines", "rising & falling", "a bar", "matrix", "c2", "r1", "0.25"],
            word => Assert.Contains(word, words));
        Assert.Contains(picture.Descendants(), e => e.Attribute("stroke-dasharray") is not null);
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_picture()
    {
        XElement root = XDocument.Parse(LabSvg.Draw(Chart)).Root!;
        double width = (double)root.Attribute("width")!, height = (double)root.Attribute("height")!;
        foreach (XElement text in root.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            Assert.InRange((double)text.Attribute("x")!, 0, width);
            Assert.InRange((double)text.Attribute("y")!, 0, height);
        }
    }

    // 10.5 a letter at 16 pixels: measured of the widest of the fonts that browsers take here.
    [Fact]
    public void A_picture_is_as_wide_as_its_title()
    {
        var chart = new LabChart("one", new string('m', 70), [Chart.Panels[0]]);
        Assert.True((double)XDocument.Parse(LabSvg.Draw(chart)).Root!.Attribute("width")! > 20 + 70 * 10.5);
    }

    [Fact]
    public void Names_that_are_wider_than_their_columns_stand_on_two_lines()
    {
        string[] names = [.. Enumerable.Range(0, 7).Select(i => $"a long name {i}")];
        var matrix = new MatrixPanel("matrix", "x", "y", names, ["row"], [[1, 2, 3, 4, 5, 6, 7]]);
        var picture = XDocument.Parse(LabSvg.Draw(new LabChart("one", "title", [matrix])));
        double[] heights = [.. picture.Descendants()
            .Where(e => e.Name.LocalName == "text" && names.Contains(e.Value)).Select(e => (double)e.Attribute("y")!)];
        Assert.Equal(7, heights.Length);
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Text_aligns_its_columns()
    {
        var report = new LabReport("an-experiment", "its title", 1, ["A finding."],
            [new LabTable("figures", ["name", "first", "second"], [
                LabRow.Of("a", LabCell.Of(1.005, 2), LabCell.Of(null)),
                LabRow.Of("longer", LabCell.Of(-10.5, 1), "word"),
            ])], []);
        Assert.Equal(
            """
            an-experiment: its title
              * A finding.

              figures
                name    first  second
                a        1.00       -
                longer  -10.5    word

            """, LabText.Write(report));
    }
}
