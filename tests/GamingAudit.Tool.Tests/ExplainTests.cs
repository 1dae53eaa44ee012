using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Commands.Explain;

namespace GamingAudit.Tool.Tests;

public sealed partial class ExplainTests
{
    private static readonly string Sources =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../src"));

    [Fact]
    public void Knows_every_word_that_stands_for_a_result() => Assert.All(
        (IEnumerable<string>)
        [
            .. Names<Verdict>(), .. Names<FaultKind>(), .. Names<ProblemKind>(), .. Names<Failure>(), .. Names<UserCall>(),
            .. Names<RecheckOutcome>(), .. Names<ReplayOutcome>(), .. Names<WitnessKind>(), .. Names<Severity>(),
            .. Names<FindingLevel>(), .. Names<BaselineState>(), .. AdversaryNames.All, AdversaryNames.Corpus,
        ],
        word => Assert.NotEmpty(Pages.Read(word)));

    [Fact]
    public void Knows_every_label_of_a_report()
    {
        string[] labels =
        [
            .. Directory.GetFiles(Path.Combine(Sources, "GamingAudit.Reporting/Text"), "*.cs")
                .SelectMany(file => Label().Matches(File.ReadAllText(file)))
                .SelectMany(match => match.Groups["word"].Captures.Select(word => word.Value))
                .Distinct(),
        ];

        Assert.True(labels.Length > 30, string.Join(", ", labels));
        Assert.All((string[])["regret", "pays", "without it", "was fixed", "looked"], word => Assert.Contains(word, labels));
        Assert.All(labels, word => Assert.NotEmpty(Pages.Read(word)));
    }

    [Fact]
    public void Knows_every_property()
    {
        string[] properties =
        [
            .. Directory.GetFiles(Path.Combine(Sources, "GamingAudit.Testing/Properties"), "*.cs")
                .SelectMany(file => PropertyName().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value).Distinct(),
        ];

        Assert.Equal(Pages.Properties, properties.Select(name => name.Replace(' ', '-')).Order(StringComparer.Ordinal));
        Assert.All(properties, name => Assert.Contains("```csharp", Pages.Read(name)));
    }

    [Fact]
    public void Lists_each_page_with_a_line_of_its_own()
    {
        Assert.All(Pages.Topics, topic => Assert.StartsWith($"{topic}: ", Pages.Read(topic)));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Sources, "GamingAudit.Tool/Commands/Explain"), "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal),
            Pages.Topics.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Gamed", "gamed:")]
    [InlineData("not measurable", "not-measurable:")]
    [InlineData("EXITCODES", "exit-codes:")]
    [InlineData("audit-tied", "tied:")]
    [InlineData("exploit 2", "exploit:")]
    [InlineData("without it", "pays:")]
    [InlineData("PROVEN", "certified:")]
    public void Takes_a_topic_as_people_write_it(string topic, string start) =>
        Assert.StartsWith(start, Pages.Read(topic));

    [Theory]
    [InlineData("GA3001")]
    [InlineData("ga3001")]
    public async Task Prints_the_page_of_a_rule(string id)
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", id);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("# GA3001: Progress paid, retreat free\n", result.Output);
    }

    [Fact]
    public async Task Lists_all_pages_and_all_rules()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain");
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Pages.Topics.Count + Pages.Properties.Count + RulePages.Ids.Count, lines.Length);
        Assert.StartsWith("gamed: ", lines[0]);
        Assert.Contains("GA3001: Progress paid, retreat free", lines);
    }

    [Fact]
    public async Task Names_the_nearest_rule_when_there_is_none_of_that_id()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", "GA3101");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("GA3001", result.Sentence);
    }

    [Fact]
    public async Task Prints_a_page()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "explain", "gamed");
        Assert.Equal((0, Pages.Read("gamed")), (result.ExitCode, result.Output));
    }

    private static IEnumerable<string> Names<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // What is written before a text, as the head of a column, or with a figure after it.
    [GeneratedRegex(
        """
        (?:Field\(\s*writer,|Unbroken\(writer,|Add\(table,|Paragraph\(|yield\sreturn\s\(|new\()
        \s*"\s*(?<word>[a-zA-Z_][a-zA-Z_ ]*)"
        |\$"(?<word>regret|exploitability)\s\{
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();

    [GeneratedRegex("override string Name => \"([a-z -]+)\"")]
    private static partial Regex PropertyName();
}
