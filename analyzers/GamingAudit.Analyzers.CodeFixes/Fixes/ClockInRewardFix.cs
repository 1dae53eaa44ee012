using System.Collections.Generic;
using System.Composition;
using System.Linq;
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
            .Select(clock => FixSite.Replace(clock, "(StepCount * " + clock.Expression + ".fixedDeltaTime)"));

    private static bool IsClock(MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText is "time" or "timeSinceLevelLoad" or "unscaledTime" or "realtimeSinceStartup"
        && member.Expression.ToString() is "Time" or "UnityEngine.Time";
}
