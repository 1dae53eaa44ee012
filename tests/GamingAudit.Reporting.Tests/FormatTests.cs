using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Tests.Findings;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;

namespace GamingAudit.Reporting.Tests;

public sealed class FormatTests
{
    private const string Hostile = "a\u001b[31m</script><img src=x onerror=alert(1)>\"'&|`*_[x](http://e.vil)@all\n"
        + "::stop-commands::x\r##[set-env name=A]b\u0007\u202E\ud800]]>--> %0A::error::y";

    private static readonly AuditReport Mixed = Results.Report(
        Results.Explained, Results.Latent, Results.Tied, Results.Sound, Results.NothingFound, Results.Faulty,
        Results.Undecided);

    public static TheoryData<string> Names => [.. AuditFormats.All.Names];

    [Fact]
    public void Sarif_has_the_structure_that_the_standard_demands() =>
        SarifStructure.Check(Parse("sarif", InFolder(Mixed)));

    [Fact]
    public void Sarif_puts_a_finding_at_the_line_that_pays_with_the_way_there()
    {
        JsonElement result = Parse("sarif", InFolder(Results.Report(Results.Explained)))
            .GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("audit-gamed", result.GetProperty("ruleId").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "Game/Rewards/Kart.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(87, place.GetProperty("region").GetProperty("startLine").GetInt32());
        JsonElement flow = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.StartsWith(
            "Steps 1 to 98: repeat (Right, Left) 49 times. Paid so far: proxy 49, true -98",
            flow[0].GetProperty("location").GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_fingerprint_outlives_another_line_and_another_episode_but_not_another_term()
    {
        string known = Fingerprint(Results.Explained);
        Attribution attribution = Results.Explained.Attribution!;
        Assert.Equal(known, Fingerprint(Results.Explained with
        {
            Attribution = attribution with { Location = new SourceLocation("Rewards/Kart.cs", 1234) },
            Witness = Results.Witness("kart", ["Down", "Down"]),
            Exploits = [],
        }));
        Assert.NotEqual(known, Fingerprint(Results.Explained with
        {
            Attribution = attribution with { Term = "speed" },
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_report_says_what_is_wrong_beside_an_exploit(string format)
    {
        TargetProblem[] problems = [.. Enum.GetValues<ProblemKind>()
            .Select(kind => new TargetProblem(kind, $"it shows {kind}"))];

        string text = Written(format, InFolder(Results.Report(Results.Explained with { Problems = problems })));

        Assert.All(problems, problem => Assert.Contains(problem.Message, text));
    }

    [Fact]
    public void Sarif_has_a_rule_for_each_kind_of_problem_and_stays_well_formed()
    {
        AuditReport report = InFolder(Results.Report(Results.Explained with
        {
            Problems = [.. Enum.GetValues<ProblemKind>().Select(kind => new TargetProblem(kind, "so"))],
        }));
        JsonElement sarif = Parse("sarif", report);

        SarifStructure.Check(sarif);
        Assert.Equal(
            ["audit-gamed", "audit-unrepeatable", "audit-did-not-return", "audit-threw", "audit-not-finite",
                "audit-out-of-range", "audit-rejects-right", "audit-failure-pays", "audit-order-decides",
                "audit-length-decides"],
            sarif.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public void JUnit_never_passes_what_was_not_decided()
    {
        XElement suites = XDocument.Parse(Written("junit", Mixed)).Root!;
        Dictionary<string, string?> outcomes = suites.Descendants("testcase").ToDictionary(
            test => test.Attribute("name")!.Value, test => test.Elements().FirstOrDefault()?.Name.LocalName);
        Assert.Equal("failure", outcomes["kart"]);
        Assert.Equal("error", outcomes["broken"]);
        Assert.Equal("skipped", outcomes["flat"]);
        Assert.Equal("7", suites.Attribute("tests")!.Value);
        Assert.Equal("2", suites.Attribute("failures")!.Value);
    }

    [Fact]
    public void GitHub_gets_a_command_for_each_finding_at_its_line()
    {
        string[] lines = Written("github", InFolder(Results.Report(Results.Explained, Results.Sound))).Split('\n');
        Assert.StartsWith(
            "::warning file=Game/Rewards/Kart.cs,line=87,title=audit-gamed::kart is gamed", lines[0]);
        Assert.Equal("Exit code 2: 1 gamed.", lines[1]);
    }

    [Fact]
    public void GitLab_gets_issues_with_paths_of_the_repository()
    {
        JsonElement issue = Parse("gitlab", InFolder(Results.Report(Results.Explained)))[0];
        Assert.Equal("Game/Rewards/Kart.cs", issue.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(87, issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal("major", issue.GetProperty("severity").GetString());
    }

    [Fact]
    public void Json_lines_are_an_object_each_and_the_last_says_how_it_ended()
    {
        JsonElement[] lines = [.. Written("jsonl", Mixed).TrimEnd('\n').Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(
            ["begin", .. Enumerable.Repeat("target", 7), "end"],
            lines.Select(line => line.GetProperty("event").GetString()));
        Assert.Equal(0.25, lines[1].GetProperty("seconds").GetDouble());
        Assert.Equal(2, lines[^1].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Text_in_pieces_is_the_whole_text()
    {
        var format = (IStreamedFormat<AuditReport, AuditedTarget>)AuditFormats.All.Named("text");
        var text = new StringBuilder(format.Header(Mixed)).Append('\n');
        AuditedTarget? previous = null;
        foreach (AuditedTarget target in Mixed.Targets)
        {
            text.Append(format.Line(target, previous)).Append('\n');
            previous = target;
        }
        var rest = new StringWriter();
        format.WriteRest(Mixed, rest);
        Assert.Equal(Written("text", Mixed), (text.ToString() + rest).ReplaceLineEndings());
    }

    [Fact]
    public void Markdown_shows_the_worst_first_and_stays_below_its_size()
    {
        AuditResult[] many =
        [
            .. Enumerable.Range(0, 9000).Select(
                i => Results.Sound with { Target = $"fine {i} {new string('x', 100)}" }),
            Results.Explained,
        ];
        string text = Written("markdown", Results.Report(many));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 500_000, 900_000);
        Assert.True(text.IndexOf("### `kart`: gamed", StringComparison.Ordinal) is > 0 and < 200);
        Assert.Contains("more targets are left out of this summary", text);
    }

    [Fact]
    public void What_a_baseline_accepts_fails_nothing_and_is_told()
    {
        AuditReport report = Results.Report(Results.Explained);
        report = report with { Targets = [report.Targets[0] with { Accepted = "known since May" }] };
        Assert.Equal("Exit code 0: nothing new, 1 accepted by the baseline.", AuditConclusion.Of(report).ToString());
        Assert.Contains("known since May", Written("text", report));
        Assert.DoesNotContain("::warning", Written("github", report));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_names_break_no_format(string format)
    {
        AuditResult hostile = Results.Explained with
        {
            Target = Hostile,
            Because = Hostile,
            Notes = [Hostile],
            FoundBy = Hostile,
            Witness = Results.Witness(Hostile, [Hostile, "Up"]),
            Exploits = [],
            Attribution = Results.Explained.Attribution! with
            {
                Term = Hostile,
                Method = Hostile,
                Location = new SourceLocation("Rewards/" + Hostile.Replace('/', '_') + ".cs", 3),
            },
        };
        AuditReport report = InFolder(Results.Report(hostile, Results.Faulty) with
        {
            Errors = [Hostile],
            Warnings = [Hostile],
            NotAudited = [Hostile],
            Source = Hostile,
        });
        string text = Written(format, report);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain("<img", format is "html" ? text : "");
        if (format is "html") Assert.DoesNotContain("alert(1)>", text.Replace("alert(1)&gt;", ""));
        if (format is "json" or "gitlab") JsonDocument.Parse(text);
        if (format is "sarif") SarifStructure.Check(JsonDocument.Parse(text).RootElement);
        if (format is "jsonl") Assert.All(text.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line));
        if (format is "junit") XDocument.Parse(text);
        if (format is "text" or "markdown" or "github")
            Assert.All(text.Split('\n'), line => Assert.False(
                line.TrimStart().StartsWith("::", StringComparison.Ordinal) && format != "github", line));
        if (format is "github")
            Assert.All(
                text.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)),
                line => Assert.Matches("^::(warning|error|notice) ", line));
        if (format is "text" or "github") Assert.DoesNotContain("##[set-env", text);
        if (format is "markdown") Assert.DoesNotContain("@all", Regex.Replace(text, "(`+)[^`].*?\\1", ""));
    }

    private static string Fingerprint(AuditResult result) => Parse("sarif", Results.Report(result))
        .GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").ToString();

    private static AuditReport InFolder(AuditReport report) => report with
    {
        Root = Path.GetFullPath("/repository"),
        Targets = [.. report.Targets.Select(target => target with
        {
            Project = Path.GetFullPath("/repository/Game/Game.csproj"), Folder = Path.GetFullPath("/repository/Game"),
        })],
    };

    private static JsonElement Parse(string format, AuditReport report) =>
        JsonDocument.Parse(Written(format, report)).RootElement;

    private static string Written(string format, AuditReport report) =>
        ReportText.Of(AuditFormats.All.Named(format), report);
}
