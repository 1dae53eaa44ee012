using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Fixes;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Documents;

/// <summary>
/// A file of the repository that lists or counts the rules, and what it should say by the rules themselves.
/// </summary>
/// <param name="Path">Where it is, from the root of the repository.</param>
/// <param name="Renew">Its text with the lists made anew; what people wrote around them stays.</param>
public sealed partial record RuleDocument(string Path, Func<string, string> Renew)
{
    private const string Analyzers = "analyzers/GamingAudit.Analyzers/";

    public static IReadOnlyList<RuleDocument> All { get; } =
    [
        new("analyzers/docs/README.md", Index),
        new("analyzers/docs/coverage.md", Coverage),
        new(Analyzers + "AnalyzerReleases.Unshipped.md", Unshipped),
        new("analyzers/README.md", WordLists),
        new("README.md", Counts),
    ];

    private static IEnumerable<DiagnosticDescriptor> Rules => RuleList.Descriptors;

    private static string Index(string text)
    {
        text = MarkdownTable.Fill(
            text, "| Rule | Title | Severity |",
            Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} |"));
        return MarkdownTable.Fill(
            text, "| Rule | Fix |",
            FixListTests.Fixes.Select(fix => $"| {fix.FixableDiagnosticIds[0]} | {fix.Title} |"));
    }

    private static string Coverage(string text)
    {
        ILookup<bool, LoopholeClass> classes = LoopholeClass.OfPages().ToLookup(each => each.Risk is not null);
        text = MarkdownTable.Fill(
            text, "| Class | Risk | Rules |",
            classes[true].Select(each => $"| {each.Name} | {each.Risk} | {each.Rules} |"));
        return MarkdownTable.Fill(
            text, "| Class | Rules |", classes[false].Select(each => $"| {each.Name} | {each.Rules} |"));
    }

    private static string Unshipped(string text)
    {
        string shipped = File.ReadAllText(
            System.IO.Path.Combine(Repository.Root(), Analyzers, "AnalyzerReleases.Shipped.md"));
        return MarkdownTable.Fill(
            text, "Rule ID | Category | Severity | Notes",
            Rules.Where(rule => !shipped.Contains(rule.Id, StringComparison.Ordinal))
                .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"));
    }

    private static string WordLists(string text) =>
        MarkdownTable.Fill(text, "| Word list | What it holds | Words |", WordListRows.All());

    private static string Counts(string text)
    {
        text = RuleCount().Replace(text, $"{RuleList.Descriptors.Length}");
        return FixCount().Replace(text, $"{FixListTests.Fixes.Length}");
    }

    [GeneratedRegex(@"\d+(?= rules read the ledger)")]
    private static partial Regex RuleCount();

    [GeneratedRegex(@"(?<=have a code fix \()\d+(?=\))")]
    private static partial Regex FixCount();
}
