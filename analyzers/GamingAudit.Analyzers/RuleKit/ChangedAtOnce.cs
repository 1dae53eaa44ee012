using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// if (a.cell == b.cell) { PushApart(); pay }: whether what a pay was tested for is over as soon as it is paid, since a
/// call beside it begins anew or, with all that it calls, changes what the test reads.
/// </summary>
internal static class ChangedAtOnce
{
    // How many calls away from the pay something may be changed; untuned, as for the callers of a pay.
    private const int MostCalls = 3;

    /// <summary>Whether it is, by syntax and names.</summary>
    public static bool Is(RewardTerm pay, RuleContext context)
    {
        HashSet<string>? tested = null;
        foreach (BranchTest test in Branches.Around(pay).Where(test => test.Holds))
        {
            tested ??= [];
            foreach (IdentifierNameSyntax name in
                BaselineOrder.WithHelpers(test.Condition, context.Type).OfType<IdentifierNameSyntax>())
            {
                tested.Add(name.Identifier.ValueText);
            }
        }

        return tested is not null && pay.Call.At.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax)
            .OfType<BlockSyntax>().Where(block => block.Parent is not MemberDeclarationSyntax)
            .SelectMany(block => block.Statements).OfType<ExpressionStatementSyntax>()
            .Select(statement => statement.Expression).OfType<InvocationExpressionSyntax>()
            .Any(call => call != pay.Call.Site.Syntax && (BeginsAnew(call, context)
                || Changes(call, context.Type, tested, MostCalls)));
    }

    private static bool BeginsAnew(InvocationExpressionSyntax call, RuleContext context) =>
        CallShape.NameOf(call.Expression) is { } name && context.Words(WordLists.Moving).Any(
            word => name.StartsWith(word, StringComparison.Ordinal));

    private static bool Changes(InvocationExpressionSyntax call, TypeSource type, ISet<string> tested, int calls)
    {
        if (calls == 0) return false;
        TypeSource? owner = Places.OfReceiver(call).IsSelf ? type : type.OfReceiver(call);
        string name = CallShape.NameOf(call.Expression) ?? string.Empty;
        return owner?.Declaration(name, call.ArgumentList.Arguments.Count) is { } called
            && (Writes.In(called).Any(write => write.Site is AssignmentExpressionSyntax { Left: var changed }
                    ? Place.Identifiers(changed.ToString()).Any(tested.Contains) : tested.Contains(write.Name))
                || called.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                    inner => Changes(inner, owner, tested, calls - 1)));
    }
}
