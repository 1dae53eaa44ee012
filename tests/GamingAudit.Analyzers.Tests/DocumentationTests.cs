using System.Collections.Immutable;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests;

/// <summary>Each rule has a page that says what the rule does, and the page's code shows it.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Ids => [.. RuleList.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_agrees_with_the_descriptor(string id)
    {
        DiagnosticDescriptor rule = RuleList.Descriptors.Single(rule => rule.Id == id);
        string[] lines = RulePage.Text(id).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal($"Severity: {rule.DefaultSeverity}", lines[2]);
        Assert.Equal(
            $"https://github.com/gaming-audit/gaming-audit/blob/main/analyzers/docs/{id}.md", rule.HelpLinkUri);
        Assert.Equal(
            ["Why an agent exploits it", "A real case", "Before", "After", "Configuration", "When to suppress"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Code_before_draws_exactly_that_rule(string id)
    {
        ImmutableArray<Diagnostic> found = await Snippet.Agent(RulePage.Code(id, "Before")).Diagnostics();
        Assert.Equal(id, Assert.Single(found).Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Code_after_compiles_and_is_silent(string id) =>
        Assert.Empty(await Snippet.Agent(RulePage.Code(id, "After")).Diagnostics());

    [Fact]
    public void Every_page_belongs_to_a_rule() => Assert.Equal(
        RuleList.Descriptors.Select(rule => rule.Id + ".md").Concat(["README.md", "coverage.md"])
            .Order(StringComparer.Ordinal),
        Directory.GetFiles(Snippet.DataFolder("docs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
