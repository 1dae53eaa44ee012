using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>catch { return 1; }</c> becomes <c>catch { return 0; }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayingCatchFix)), Shared]
public sealed class PayingCatchFix() : RewardFix("Pay nothing when it throws", PayingCatch.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (Amounts.Nothing((site.Node as ReturnStatementSyntax)?.Expression) is { } nothing) yield return nothing;
    }
}
