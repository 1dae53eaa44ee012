using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Ends of an episode by reaching what the steps lead to, beside which nothing is paid.</summary>
internal static class UnpaidGoals
{
    /// <summary>The first such end, with the test that it is reached by; null where there is none.</summary>
    public static (RewardCall End, BranchTest Test)? Of(ClassLedger type, RuleContext context)
    {
        if (type.Terms.Any(term => term is { EndsAfter: true, Amount.High: > 0 })) return null;
        HashSet<string> goals = [.. type.Methods.SelectMany(method => method.Terms.SelectMany(
            term => LedTo(term, method, context.Type)))];
        if (goals.Count == 0 || OtherPayers.MayPay(type.Type, context.Compilation)) return null;
        return (from method in type.Methods
                from end in method.Ends
                where end.Kind is CallKind.End or CallKind.EndLater && end.Receiver.IsSelf
                from test in Branches.Around(end.Site.Syntax)
                where test.Holds && Reaches(test.Condition, goals, method) && !IsPaid(test, method, context.Type)
                select ((RewardCall, BranchTest)?)(end, test)).FirstOrDefault();
    }

    // AddReward(last - Distance(self, prey)): the prey, to which a shorter way is paid more.
    private static IEnumerable<string> LedTo(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (term is not { Trigger: Trigger.Step, IsOwn: true, EndsAfter: false, Via: null, Value: { } paid }) return [];
        if (paid.Syntax is not ExpressionSyntax value) return [];
        SyntaxNode[] ways = [.. method.Locals.Sources(paid)
            .SelectMany(part => BaselineOrder.WithHelpers(part.Syntax, type)).Where(Ways.Is)];
        if (ways.Length == 0 || PaidWays.Sign(value, method, type) >= 0) return [];
        return ways.SelectMany(way => way.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax { Expression: var of } || of == name)
            .Select(name => name.Identifier.ValueText)
            .Where(name => type.Type.GetMembers(name).Any(member => member is IFieldSymbol or IPropertySymbol));
    }

    // other.transform == prey, other.CompareTag("Prey"), Distance(transform.position, prey.position) < 1.
    private static bool Reaches(ExpressionSyntax test, HashSet<string> goals, MethodLedger method)
    {
        if (ConditionFacts.FromSyntax(test)?.Relation is not (Relation.Equal or Relation.Less or Relation.LessOrEqual))
            return false;
        IEnumerable<SyntaxNode> read = method.Operation(test) is { } asked
            ? method.Locals.Sources(asked).SelectMany(part => part.Syntax.DescendantNodesAndSelf())
            : test.DescendantNodesAndSelf();
        return read.Any(node => node switch
        {
            IdentifierNameSyntax { Identifier.ValueText: var name } => goals.Contains(name),
            LiteralExpressionSyntax { Token.Value: string tag } =>
                goals.Any(goal => goal.Equals(tag, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        });
    }

    /// <summary>Whether anything is paid or charged where the test holds.</summary>
    internal static bool IsPaid(BranchTest test, MethodLedger method, TypeSource type) =>
        method.Terms.Any(term => term.Amount is not { Low: 0, High: 0 }
            && Branches.IsUnder(term, test))
        || test.Branch.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
            call => type.Declaration(call) is { } helper
                && type.EffectsOf(helper).Any(effect => effect.Kind.Pays()));
}
