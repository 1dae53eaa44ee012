using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Documents;

/// <summary>A class of loopholes, as the pages of the rules that find it name it under "Classes:".</summary>
/// <param name="Name">Its name.</param>
/// <param name="Risk">The risk that a static rule for it raises false alarms; null where nobody estimated it.</param>
/// <param name="Rules">Links to the rules, each with what it finds of the class where that is not all.</param>
internal sealed partial record LoopholeClass(string Name, string? Risk, string Rules)
{
    /// <summary>All classes, in the order of the first rule that finds one.</summary>
    public static IEnumerable<LoopholeClass> OfPages() => RuleList.Descriptors
        .SelectMany(rule => Listed(rule.Id).Select(item => (rule.Id, item)))
        .GroupBy(found => found.item.Groups["name"].Value)
        .Select(group => new LoopholeClass(
            group.Key, Risks(group.Key, group.Select(found => found.item)),
            string.Join("; ", group.Select(found => $"[{found.Id}]({found.Id}.md){found.item.Groups["part"].Value}"))));

    private static MatchCollection Listed(string id)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root(), "analyzers/docs", id + ".md"));
        Match list = List().Match(page.ReplaceLineEndings("\n"));
        Assert.True(list.Success, $"The page of {id} has no list of classes under its severity.");
        return Item().Matches(list.Value);
    }

    private static string? Risks(string name, IEnumerable<Match> items)
    {
        string[] risks = [.. items.Select(item => item.Groups["risk"].Value).Distinct()];
        Assert.True(risks.Length == 1, $"The pages give the class '{name}' the risks {string.Join(", ", risks)}.");
        return risks[0] == "" ? null : risks[0];
    }

    [GeneratedRegex(@"(?<=\nSeverity: \w+\n\nClasses:\n\n)(\* .+\n)+")]
    private static partial Regex List();

    [GeneratedRegex(@"\* (?<name>.+?)( \(risk (?<risk>[^)]+)\))?(?<part>: .+)?\n")]
    private static partial Regex Item();
}
