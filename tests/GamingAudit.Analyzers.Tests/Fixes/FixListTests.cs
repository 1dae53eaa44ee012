using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class FixListTests
{
    /// <summary>All fixes, in the order of their rules.</summary>
    internal static readonly RewardFix[] Fixes =
    [
        .. typeof(RewardFix).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true }
            && type.IsAssignableTo(typeof(RewardFix))).Select(type => (RewardFix)Activator.CreateInstance(type)!)
            .OrderBy(fix => fix.FixableDiagnosticIds[0], StringComparer.Ordinal),
    ];

    /// <summary>The fix of a rule; null where it has none.</summary>
    internal static RewardFix? Of(string id) => Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    [Fact]
    public void Every_fix_is_of_a_rule_that_no_other_fixes()
    {
        string[] ids = [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Subset(RuleList.Descriptors.Select(rule => rule.Id).ToHashSet(), ids.ToHashSet());
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
