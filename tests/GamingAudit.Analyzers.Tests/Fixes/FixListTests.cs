using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class FixListTests
{
    private static readonly RewardFix[] Fixes =
    [
        .. typeof(RewardFix).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true }
            && type.IsAssignableTo(typeof(RewardFix))).Select(type => (RewardFix)Activator.CreateInstance(type)!),
    ];

    /// <summary>The fix of a rule; null where it has none.</summary>
    internal static RewardFix? Of(string id) => Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    [Fact]
    public void Index_lists_every_fix_in_the_order_of_its_rule()
    {
        IEnumerable<string> expected = Fixes
            .Select(fix => $"| {Assert.Single(fix.FixableDiagnosticIds)} | {fix.Title} |")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            expected,
            File.ReadLines(Path.Combine(Snippet.DataFolder("docs"), "README.md"))
                .Where(line => line.StartsWith("| GA", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fix_is_of_a_rule_that_no_other_fixes()
    {
        string[] ids = [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Subset(RuleList.All.Select(rule => rule.Descriptor.Id).ToHashSet(), ids.ToHashSet());
    }

    [Fact]
    public void Every_fix_is_exported_under_its_name()
    {
        foreach (RewardFix fix in Fixes)
        {
            var export = (ExportCodeFixProviderAttribute)Assert.Single(
                fix.GetType().GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
            Assert.Equal(fix.GetType().Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
        }
    }
}
