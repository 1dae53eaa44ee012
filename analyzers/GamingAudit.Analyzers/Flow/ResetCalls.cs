using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>if (controller.NeedsReset) { NewRound(); return; }: what a type calls where a flag asks it to begin anew.
/// </summary>
internal static class ResetCalls
{
    /// <summary>The names of the own methods that are called so.</summary>
    public static IEnumerable<string> In(IEnumerable<SyntaxNode> declarations) =>
        from test in declarations.SelectMany(declaration => declaration.DescendantNodes()).OfType<IfStatementSyntax>()
        where test.Condition is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && KnownFrameworks.IsEndFlag(CallShape.NameOf(test.Condition))
        let block = test.Statement as BlockSyntax
        where block?.Statements.LastOrDefault() is ReturnStatementSyntax
        from statement in block.Statements
        where statement is ExpressionStatementSyntax
        let call = ((ExpressionStatementSyntax)statement).Expression as InvocationExpressionSyntax
        where call?.Expression is IdentifierNameSyntax
        select CallShape.NameOf(call.Expression);
}
