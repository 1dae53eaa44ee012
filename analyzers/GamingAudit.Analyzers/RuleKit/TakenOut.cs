using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Groups that are paid when those whom it concerns are out of them, or in them anew: an agent that is switched off
/// leaves its group (ML-Agents, SimpleMultiAgentGroup), and a new round puts all into it again.
/// </summary>
internal static class TakenOut
{
    // What a method that pays the group is called by, from other classes; more is no event of one loss.
    private const int MaxUses = 8;

    /// <summary>
    /// The place that has the group charged, the method itself or a call of it, and what has switched off one of the
    /// group before it; null where all are in it.
    /// </summary>
    public static (SyntaxNode Pay, SyntaxNode Off)? Before(RewardTerm term, RuleContext context)
    {
        if (!term.Kind.IsGroup() || term.Via is not null || term.Amount is not { High: <= 0, Low: < 0 }) return null;
        SyntaxNode pay = term.Call.Site.Syntax;
        IEnumerable<SyntaxNode> places = [pay];
        if (pay.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var name } method
            && !Branches.Around(pay).Any())
            places = places.Concat(PayingProgram.Of(context.Compilation).Uses(name)
                .OfType<InvocationExpressionSyntax>().Where(call => !method.Span.Contains(call.Span)).Take(MaxUses));
        foreach (SyntaxNode place in places)
        {
            foreach (StatementSyntax before in EarlierStatements.Of(place))
            {
                InvocationExpressionSyntax[] switched = [.. before.DescendantNodes()
                    .OfType<InvocationExpressionSyntax>().Where(call => Switching.To(call) is not null)];
                if (switched.Any(call => Switching.To(call) == true) || NewRound(before, context.Type) is not null)
                    break;
                if (switched.FirstOrDefault(call => call.Parent == before && IsMember(call, place, term)) is { } off)
                    return (place, off);
            }
        }

        return null;
    }

    /// <summary>NewRound(); group.AddGroupReward(-1f): what has put all into the group again before it is paid.
    /// </summary>
    public static SyntaxNode? BegunAgain(RewardTerm term, RuleContext context) =>
        term.Kind.IsGroup() && term.Via is null
        && term.Call.Site.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent is BlockSyntax block
            ? block.Statements.TakeWhile(one => !one.Span.Contains(term.Call.Site.Syntax.Span))
                .Select(before => NewRound(before, context.Type)).LastOrDefault(call => call is not null)
            : null;

    // A call of an own helper, or of another object's method, that switches agents on and registers them.
    private static InvocationExpressionSyntax? NewRound(StatementSyntax statement, TypeSource type)
    {
        if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }) return null;
        TypeSource? owner = Places.OfReceiver(call).IsSelf ? type : type.OfReceiver(call);
        if (owner?.Declaration(call) is not { } helper) return null;
        InvocationExpressionSyntax[] made = [.. Unrolled.Of(helper, owner).OfType<InvocationExpressionSyntax>()];
        return made.Any(one => Switching.To(one) == true)
            && made.Any(Switching.Registers) ? call : null;
    }

    // The agent itself; or what is called as the group is: collision.gameObject of the tag "hen", of the henGroup.
    private static bool IsMember(InvocationExpressionSyntax call, SyntaxNode place, RewardTerm term)
    {
        if (Switching.Owner(call) is not { } owner) return false;
        if (owner.IsSelf)
            return call.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.BaseList?.Types.Any(
                one => one.ToString().EndsWith("Agent", System.StringComparison.Ordinal)) == true;
        HashSet<string> group = [.. NameWords.Of(term.Receiver.Last.Name).Where(
            word => word is not ("m" or "group" or "agent" or "agents" or "team"))];
        return owner.Names.SelectMany(NameWords.Of).Concat(Branches.Around(place)
                .SelectMany(test => test.Condition.DescendantNodesAndSelf()).OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
                .SelectMany(literal => NameWords.Of(literal.Token.ValueText)))
            .Any(group.Contains);
    }
}
