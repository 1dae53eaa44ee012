using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>double.Parse(answer)</c> becomes <c>double.Parse(answer, CultureInfo.InvariantCulture)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CultureOfAnswerFix)), Shared]
public sealed class CultureOfAnswerFix() : RewardFix("Use the invariant culture", CultureOfAnswer.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site) => CultureEdits.Of(site);
}
