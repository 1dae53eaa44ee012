using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>float.Parse(x)</c> becomes <c>float.Parse(x, CultureInfo.InvariantCulture)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CultureInRewardFix)), Shared]
public sealed class CultureInRewardFix() : RewardFix("Use the invariant culture", CultureInReward.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site) => CultureEdits.Of(site);
}
