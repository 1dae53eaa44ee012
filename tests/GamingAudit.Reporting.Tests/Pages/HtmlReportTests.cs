using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Pages;

namespace GamingAudit.Reporting.Tests.Pages;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "</script><script>alert(1)</script><!--\"'&\u001b\ud800 <b onclick='x'>";

    [Fact]
    public void Shows_the_worst_first_and_what_each_target_is()
    {
        string page = Page(Results.Sound, Results.Latent, Results.NothingFound, Results.Explained, Results.Faulty);
        string[] cards = [.. CardNames().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(["broken", "kart", "glider", "lagoon-capped", "boat-race-winding"], cards);
        Assert.Contains("2 of 5 rewards need attention", page);
        Assert.Contains("the term &quot;facing&quot; pays 94 %", page);
        Assert.Contains("gaming-audit replay witnesses/kart.json", page);
    }

    [Fact]
    public void A_path_is_written_as_it_is()
    {
        string page = Page(Results.Explained with
        {
            Attribution = Results.Explained.Attribution! with { Location = new SourceLocation("rewards/kart.cs", 87) },
        });
        Assert.Contains("<code>rewards/kart.cs(87)</code>: the term &quot;facing&quot;", page);
        Assert.DoesNotContain("Rewards/kart.cs", page);
    }

    [Fact]
    public void The_player_has_the_states_that_were_drawn_each_once()
    {
        Witness witness = Results.Witness("kart", ["Up", "Up", "Down"]);
        string page = Page(Results.Explained with
        {
            Witness = witness with
            {
                Exploit = witness.Exploit with { States = ["at 0\nof 2", $"at 1 {Hostile}", "at 0\nof 2", "at 1"] },
            },
        });
        using var data = JsonDocument.Parse(PlayerJson().Match(page).Groups[1].Value);
        JsonElement exploit = data.RootElement.GetProperty("exploit");
        Assert.Equal("at 0\nof 2", exploit.GetProperty("states")[0].GetString());
        Assert.Equal("[0,1,0,2]", exploit.GetProperty("looks").GetRawText());
        Assert.DoesNotContain('\u001b', exploit.GetProperty("states")[1].GetString()!);
        Assert.False(data.RootElement.GetProperty("honest").TryGetProperty("states", out _));
    }

    [Fact]
    public void Cards_of_one_name_have_addresses_of_their_own()
    {
        string page = Page(Results.Gamed, Results.Gamed, Results.Gamed with { Target = "boat loop" });
        string[] cards = [.. CardNames().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(3, cards.Distinct().Count());
        Assert.All(cards, card => Assert.Contains($"href=\"#{card}\"", page));
    }

    [Fact]
    public void Asks_for_nothing_else()
    {
        string page = Page(Results.Explained);
        Assert.DoesNotMatch("(?i)(src|href)=\"(?!#|data:,)", WithoutPolicy(page));
        Assert.DoesNotContain("@import", page);
        Assert.DoesNotContain("url(", page);
    }

    [Fact]
    public void Nothing_that_user_code_says_is_markup()
    {
        AuditResult hostile = Results.Explained with
        {
            Target = Hostile,
            Because = Hostile,
            Notes = [Hostile],
            Witness = Results.Witness(Hostile, [Hostile, Hostile]),
        };
        string plain = Page(
            Results.Explained with { Notes = ["plain"], Witness = Results.Witness("kart", ["Up", "Up"]) });
        string page = Page(hostile);
        Assert.Equal(Tags(plain), Tags(page));
        Assert.DoesNotContain("<b onclick", page);
        Assert.DoesNotContain("<!--", page);
        Assert.DoesNotContain('\u001b', page);
    }

    [Fact]
    public void The_player_has_the_totals_of_the_witness()
    {
        string page = Page(Results.Gamed);
        using var data = JsonDocument.Parse(
            PlayerJson().Match(page).Groups[1].Value.Replace("\\u003C", "<", StringComparison.Ordinal));
        Witness witness = Results.Gamed.Witness!;
        foreach ((string name, Episode episode) in new[] { ("exploit", witness.Exploit), ("honest", witness.Honest) })
        {
            double proxy = 0, truth = 0, steps = 0;
            foreach (JsonElement block in data.RootElement.GetProperty(name).GetProperty("blocks").EnumerateArray())
                foreach (JsonElement step in block[0].EnumerateArray())
                {
                    int times = block[1].GetInt32();
                    steps += times;
                    proxy += times * step[1].GetDouble();
                    truth += times * step[2].GetDouble();
                }
            Assert.Equal(episode.Steps.Count, steps);
            Assert.Equal(episode.Steps.Sum(step => step.Proxy), proxy, 9);
            Assert.Equal(episode.Steps.Sum(step => step.True), truth, 9);
        }
    }

    [Theory]
    [InlineData(40, 2_000_000)]
    [InlineData(1_000, 10_000_000)]
    public void Stays_small_however_long_the_witnesses_are(int targets, int most)
    {
        // Nothing in it repeats, so that nothing folds.
        string[] actions = [.. Enumerable.Range(0, 10_000).Select(i => $"Turn {(long)i * i * 7919 % 10_007 % 101}")];
        AuditResult[] results = [.. Enumerable.Range(0, targets).Select(i => Results.Explained with
        {
            Target = $"target {i}",
            Witness = Results.Witness($"target {i}", i % 20 == 0 ? actions : actions[..80]),
        })];
        Assert.InRange(Encoding.UTF8.GetByteCount(Page(results)), 100_000, most);
    }

    [Fact]
    public void Draws_numbers_that_no_picture_holds()
    {
        AuditResult wild = Results.Gamed with
        {
            Figures = Results.Gamed.Figures! with
            {
                Found = new(double.MaxValue, double.MinValue),
                Random = new(double.NaN, double.NegativeInfinity),
            },
        };
        Assert.DoesNotMatch("(x|y|points|cx|cy|height)=\"[^\"]*(NaN|Infinity|∞)", Page(wild));
    }

    private static string Page(params AuditResult[] results) =>
        ReportText.Of(new HtmlReport(), Results.Report(results));

    private static string[] Tags(string page) => [.. TagNames().Matches(page).Select(match => match.Value)];

    private static string WithoutPolicy(string page) => Policy().Replace(page, "");

    [GeneratedRegex("<details class=\"card\" id=\"([^\"]*)\"")]
    private static partial Regex CardNames();

    [GeneratedRegex("</?[a-zA-Z!][a-zA-Z0-9]*")]
    private static partial Regex TagNames();

    [GeneratedRegex("<meta http-equiv[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>")]
    private static partial Regex PlayerJson();
}
