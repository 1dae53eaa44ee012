using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Agents that end their episode and then tell another object of it, which pays: EndEpisode(); arena.OnDied(this).
/// </summary>
internal static class ToldAfterEnd
{
    // The method that is told, and its helpers.
    private const int MaxDepth = 2;

    /// <summary>Each end of the method's own agent with the call after it that has the agent paid.</summary>
    public static IEnumerable<(SyntaxNode End, InvocationExpressionSyntax Told)> In(
        MethodLedger method, RuleContext context)
    {
        foreach (RewardCall end in method.Ends.Where(end => end.Receiver.IsSelf && end.Surely))
        {
            if (end.Site.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } at)
                continue;
            foreach (StatementSyntax after in block.Statements.SkipWhile(one => one != at).Skip(1))
            {
                if (after is ReturnStatementSyntax) break;
                if (after.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(
                    call => IsTold(call, context)) is { } told)
                    yield return (end.Site.Syntax, told);
            }
        }
    }

    private static bool IsTold(InvocationExpressionSyntax call, RuleContext context) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is ThisExpressionSyntax)
        && context.Type.OfReceiver(call) is { } owner && !KnownFrameworks.IsAgent(owner.Type)
        && owner.Declaration(call) is { } told && Pays(told, owner, context.Type.Type.Name, MaxDepth);

    private static bool Pays(MethodDeclarationSyntax method, TypeSource owner, string agent, int depth) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => Places.OfReceiver(call).IsSelf
            ? depth > 0 && owner.Declaration(call) is { } helper && helper != method
                && Pays(helper, owner, agent, depth - 1)
            : call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
                && KnownFrameworks.PayByName(call) is { Kind: CallKind.Add or CallKind.Set }
                && DeclaredTypes.Of(receiver) == agent);
}
