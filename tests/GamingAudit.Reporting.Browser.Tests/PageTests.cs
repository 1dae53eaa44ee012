using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GamingAudit.Engine.Episodes;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Tests;
using Microsoft.Playwright;

namespace GamingAudit.Reporting.Browser.Tests;

/// <summary>The page as people use it: played, in the dark, with a screen reader.</summary>
public sealed class PageTests(Chromium browser) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Asks_for_nothing_but_itself_and_has_nothing_to_complain_of()
    {
        OpenPage open = await browser.OpenAsync(Results.Report(Results.Gamed, Results.Explained, Results.Sound));
        Assert.Single(open.Asked);
        Assert.Empty(open.Said);
    }

    [Fact]
    public async Task The_player_goes_forward_and_back_with_the_totals_of_the_witness()
    {
        IReadOnlyList<EpisodeStep> steps = Results.Gamed.Witness!.Exploit.Steps;
        OpenPage open = await browser.OpenAsync(Results.Report(Results.Gamed), "#boat-loop/1");
        int at = 1;
        foreach ((string button, int by) in ((string, int)[])
            [("forward", 1), ("forward", 1), ("back", -1), ("last", steps.Count - 2), ("back", -1)])
        {
            await open.Page.Locator($"[data-do={button}]").First.ClickAsync();
            at += by;
            Assert.Equal($"{at} of {steps.Count}", await open.Value("step"));
            Assert.Equal(Sum(steps.Take(at).Select(step => step.Proxy)), await open.Value("total-proxy"));
            Assert.Equal(Sum(steps.Take(at).Select(step => step.True)), await open.Value("total-true"));
        }
        Assert.Empty(open.Said);
    }

    [Fact]
    public async Task An_address_leads_to_a_step_and_a_strip_shows_earlier_runs()
    {
        AuditReport report = Results.Report(Results.Gamed, Results.Sound);
        TrendMark[] trend = [new(new DateOnly(2026, 1, 2), "sound"), new(new DateOnly(2026, 1, 3), "gamed")];
        report = report with { Targets = [report.Targets[0] with { Trend = trend }, report.Targets[1]] };
        OpenPage open = await browser.OpenAsync(report, "#boat-loop/3");
        Assert.Equal("3 of 99", await open.Value("step"));
        Assert.Equal("round 1 of 48 of a loop", await open.Value("loop"));
        Assert.Contains("(its episode is over)", await open.Page.ContentAsync());
        Assert.Equal(["s", "g"], await open.Page.Locator("li[title]").AllInnerTextsAsync());
        Assert.Equal(["2026-01-02: sound", "2026-01-03: gamed"], await open.Page.Locator("li[title]")
            .EvaluateAllAsync<string[]>("items => items.map(item => item.title)"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nobody_is_shut_out(ColorScheme colours)
    {
        OpenPage open = await browser.OpenAsync(
            Results.Report(Results.Gamed, Results.Explained, Results.Latent, Results.Faulty), "#boat-loop/3", colours);
        AxeResult result = await open.Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Where(one => one.Impact is "serious" or "critical").SelectMany(
            one => one.Nodes.Select(node => $"{one.Id}: {node.Html}")));
    }

    [Fact]
    public async Task Is_dark_where_the_reader_wants_it_dark()
    {
        Assert.InRange(await Brightness(ColorScheme.Dark), 0, 80);
        Assert.InRange(await Brightness(ColorScheme.Light), 200, 255);
    }

    private async Task<double> Brightness(ColorScheme colours)
    {
        OpenPage open = await browser.OpenAsync(Results.Report(Results.Sound), colours: colours);
        return await open.Page.EvaluateAsync<double>(
            "() => { const c = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);"
            + " return (c[0] + c[1] + c[2]) / 3; }");
    }

    private static string Sum(IEnumerable<double> rewards) => rewards.Sum().ToString(CultureInfo.InvariantCulture);
}
