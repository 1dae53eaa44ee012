using System.Text.Json;
using System.Xml.Linq;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Formats;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Tests.Findings;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Tests;

namespace GamingAudit.Linting.Tests;

public sealed class FormatTests
{
    private const string Hostile =
        "a\u001b[31m<b>\"'&|`*@all\n::stop-commands::x\r##vso[task.setvariable]\u0007\ud800]]>,%0A::error::y";

    private static readonly LintReport Report = new()
    {
        ToolVersion = "1.2.3",
        Root = Path.GetFullPath("/repository"),
        Files = 1,
        Findings =
        [
            Finding("GA1001", FindingLevel.Warning, Hostile),
            Finding("GA3001", FindingLevel.Info, "plain"),
            Finding("GA2001", FindingLevel.Warning, "known") with
            {
                State = BaselineState.Unchanged, Accepted = Hostile,
            },
        ],
        Ledgers = [],
        Problems = [Hostile],
        Crashes = [],
    };

    public static TheoryData<string> Names => [.. LintFormats.All.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_names_break_no_format(string format)
    {
        string text = ReportText.Of(LintFormats.All.Named(format), Report);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain("##vso[", format is "text" or "github" ? text : "");
        if (format is "json" or "gitlab") JsonDocument.Parse(text);
        if (format is "sarif") SarifStructure.Check(JsonDocument.Parse(text).RootElement);
        if (format is "junit") XDocument.Parse(text);
        Assert.All(
            text.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)),
            line => Assert.Matches(format is "github" ? "^::(warning|error|notice) " : "$^", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_ledger_of_a_million_terms_is_cut_and_says_so(string format)
    {
        LedgerTerm term = new()
        {
            Code = "AddReward(0.25f)", Kind = "add", Receiver = "this", Amount = "0.25", Trigger = "step", Guards = [],
            EndsEpisode = false, IsConsumed = false, Reads = [], Place = Report.Findings[0].Place,
        };
        LintReport report = Report with
        {
            ShowsLedgers = true,
            Ledgers =
            [
                new RewardLedger("Small", "/repository/Small.cs", null, [term], []),
                new RewardLedger(
                    "Generated", "/repository/Generated.cs", null, [.. Enumerable.Repeat(term, 1_000_000)], []),
            ],
        };
        string text = ReportText.Of(LintFormats.All.Named(format), report);
        Assert.InRange(text.Length, 1, 40_000_000);
        if (format == "text") Assert.Contains("\n995,001 more terms are left out.\n", text);
        if (format == "json")
            Assert.Equal(950_001, JsonDocument.Parse(text).RootElement.GetProperty("termsLeftOut").GetInt32());
    }

    [Fact]
    public async Task Json_is_valid_against_the_schema_that_is_shipped()
    {
        var format = new LintJson();
        SchemaCheck.IsShipped("GamingAudit.Linting/Reports/Schemas/lint.schema.json", format);
        SchemaCheck.Accepts(format, ReportText.Of(format, Report));
        LintReport ledgers = await Lint.OfAsync("""
            using Unity.MLAgents;
            public class Rover : Agent
            {
                void FixedUpdate() { AddReward(1f); EndEpisode(); AddReward(Speed()); }
                public double Reward(object world) => world.GetHashCode() / 3;
            }
            """);
        Assert.NotEmpty(ledgers.Ledgers);
        SchemaCheck.Accepts(format, ReportText.Of(format, ledgers with { ShowsLedgers = true, Errors = ["so"] }));
        Assert.NotEmpty(SchemaCheck.Errors(
            format, ReportText.Of(format, Report).Replace("\"level\": \"info\"", "\"level\": \"loud\"")));
    }

    [Fact]
    public void A_build_gets_lines_as_compilers_write_them()
    {
        string[] lines = ReportText.Of(LintFormats.All.Named("msbuild"), Report).TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Matches(@"^/repository/A, b:c%.*/Rover\.cs\(3,4\): warning GA1001: a", lines[0]);
        Assert.EndsWith("Rover.cs(3,4): info GA3001: plain", lines[1]);
        Assert.StartsWith("gaming-audit : warning: a", lines[2]);
        Assert.Equal("Exit code 2: 1 warning, 1 info in 1 file, 1 accepted by the baseline.", lines[3]);
    }

    [Fact]
    public void What_a_baseline_accepts_is_not_open()
    {
        Assert.Equal(2, Report.Open.Count());
        JsonElement results = JsonDocument.Parse(ReportText.Of(LintFormats.All.Named("sarif"), Report)).RootElement
            .GetProperty("runs")[0].GetProperty("results");
        Assert.Equal("unchanged", results[2].GetProperty("baselineState").GetString());
        Assert.Equal("external", results[2].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.Equal("PROVEN", results[0].GetProperty("properties").GetProperty("basis").GetString());
    }

    [Fact]
    public void JUnit_fails_for_each_finding_that_fails_and_skips_what_was_not_read()
    {
        XElement suites = XDocument.Parse(ReportText.Of(LintFormats.All.Named("junit"), Report)).Root!;
        Assert.Equal("1", suites.Attribute("failures")!.Value);
        Assert.Equal("1", suites.Attribute("skipped")!.Value);
        Assert.Equal("3", suites.Attribute("tests")!.Value);
    }

    private static Finding Finding(string rule, FindingLevel level, string message) => new()
    {
        Rule = rule,
        Level = level,
        Message = message,
        Place = new SourcePlace(Path.GetFullPath("/repository/A, b:c%\u0007/Rover.cs"), 3, 4, 3, 9),
        Fingerprint = $"{rule}:1",
    };
}
