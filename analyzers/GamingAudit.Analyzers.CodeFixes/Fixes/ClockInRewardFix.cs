using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>Time.time</c> becomes <c>(StepCount * Time.fixedDeltaTime)</c>: the episode's own time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClockInRewardFix)), Shared]
public sealed class ClockInRewardFix() : RewardFix("Count the time of the episode in steps", ClockInReward.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site) =>
        site.Node.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(IsClock)
            .Select(clock => FixSite.Replace(
                clock, $"({FixSite.Words.StepCount} * {clock.Expression}.{FixSite.Words.StepTime})"));

    private static bool IsClock(MemberAccessExpressionSyntax member) =>
        FixSite.Words.Readings.Contains(member.Name.Identifier.ValueText)
        && CallShape.NameOf(member.Expression) == FixSite.Words.Clock;
}
