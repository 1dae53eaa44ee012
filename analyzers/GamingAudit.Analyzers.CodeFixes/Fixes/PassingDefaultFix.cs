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

/// <summary><c>_ =&gt; 1</c> becomes <c>_ =&gt; 0</c>, as does what is returned where nothing was read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassingDefaultFix)), Shared]
public sealed class PassingDefaultFix() : RewardFix("Pay nothing for what cannot be read", PassingDefault.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        ExpressionSyntax? paid = site.Node is SwitchExpressionArmSyntax arm
            ? arm.Expression
            : Returned(site.Node.Ancestors().OfType<IfStatementSyntax>()
                .FirstOrDefault(branch => branch.Condition.Span.Contains(site.Node.Span)));
        if (Amounts.Nothing(paid) is { } nothing) yield return nothing;
    }

    // A branch that does nothing else.
    private static ExpressionSyntax? Returned(IfStatementSyntax? branch) => branch?.Statement switch
    {
        ReturnStatementSyntax returned => returned.Expression,
        BlockSyntax { Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };
}
