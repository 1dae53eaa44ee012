using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>The value of an earlier moment from which progress is measured, and when it moves on.</summary>
internal static class Baselines
{
    /// <summary>
    /// Whether the last value follows the present one however the comparison of the two comes out. A best so far, which
    /// moves on improvement alone, can be paid once for each value.
    /// </summary>
    public static bool FollowBothWays(MethodLedger method, SyntaxNode condition, Place now, Place last)
    {
        if (IsOfTransition(method, now, last) || IsMovedElsewhere(method, now, last)) return true;
        bool whenTrue = false, whenFalse = false;
        foreach (ISimpleAssignmentOperation assignment in method.Operations.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation) continue;
            if (Places.Of(assignment.Target.Syntax) != last) continue;
            if (!IsNow(assignment.Value, now, method))
            {
                // Measured anew where something else has happened, as where the target changes.
                if (Branches.OutcomeFor(assignment.Syntax, condition) is null
                    && Branches.Around(assignment.Syntax).Any()) continue;
                return false;
            }

            bool? outcome = Branches.OutcomeFor(assignment.Syntax, condition);
            whenTrue |= outcome != false;
            whenFalse |= outcome != true;
        }
        return whenTrue && whenFalse;
    }

    /// <summary>
    /// Distance(transform.position, goal) beside Distance(before, goal): what is measured once now and once of an
    /// earlier moment; null where two sides of a condition are not the same measure, or neither follows the other.
    /// </summary>
    public static (Place Now, Place Last)? OfOneMeasure(
        IOperation left, IOperation right, SyntaxNode condition, MethodLedger method)
    {
        if (SyntaxPairs.Apart(method.Locals.StandsFor(left).Syntax, method.Locals.StandsFor(right).Syntax)
            is not var (one, other)) return null;
        (Place a, Place b) = (Places.Of(one), Places.Of(other));
        return FollowBothWays(method, condition, a, b) ? (a, b)
            : FollowBothWays(method, condition, b, a) ? (b, a) : null;
    }

    // Reward(before, after): the next call measures from where this one went.
    private static bool IsOfTransition(MethodLedger method, Place now, Place last)
    {
        if (now == last || now.Root == last.Root || Rest(now) != Rest(last)) return false;
        return Parameter(now) is { } present && Parameter(last) is { } past
            && SymbolEqualityComparer.Default.Equals(present.Type, past.Type)
            && (IsPast(past.Name) || IsNext(present.Name)) && !IsPast(present.Name) && !IsNext(past.Name);

        IParameterSymbol? Parameter(Place place) =>
            method.Method.Parameters.FirstOrDefault(one => one.Name == place.Root);

        static string Rest(Place place) => place.Text.Substring(place.Root.Length);
    }

    private static bool IsPast(string name) => NameWords.Of(name).Any(
        word => word is "last" or "prev" or "previous" or "old" or "before" or "from");

    private static bool IsNext(string name) => NameWords.Of(name).Any(
        word => word is "next" or "new" or "after" or "to" or "later");

    // The method that moves the agent keeps what was, before another one pays.
    private static bool IsMovedElsewhere(MethodLedger method, Place now, Place last)
    {
        if (method.Operations.OfType<IAssignmentOperation>().Any(set => Places.Of(set.Target.Syntax) == last))
            return false;
        (MemberDeclarationSyntax Member, Write Write)[] moves =
        [
            .. Writes.Of(method.Method.ContainingType, last.Root).Where(one => one.Member is MethodDeclarationSyntax of
                && !KnownFrameworks.Words.Begins.Contains(of.Identifier.ValueText)
                && !IsBegin(of, method.Method.ContainingType) && !SetUpCode.Holds(one.Write.Site)),
        ];
        return moves.Length == 1
            && moves[0].Write is { Value: { } value, Site: AssignmentExpressionSyntax { Left: var to } }
            && Places.Of(to) == last && Places.Of(value) == now && !Branches.Around(moves[0].Write.Site).Any();
    }

    private static bool IsBegin(MethodDeclarationSyntax method, INamedTypeSymbol type) =>
        type.GetMembers(method.Identifier.ValueText).OfType<IMethodSymbol>()
            .Any(one => KnownFrameworks.TriggerOf(one) == Trigger.EpisodeBegin);

    private static bool IsNow(IOperation value, Place now, MethodLedger method)
    {
        Place key = Places.Of(value.Unconverted().Syntax);
        if (key == now) return true;
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == now.Text);
        IParameterSymbol? parameter = method.Method.Parameters.FirstOrDefault(one => one.Name == now.Text);
        return (local is not null && method.Locals.Of(local.Local).Any(assigned => Places.Of(assigned.Syntax) == key))
            || (parameter is not null && method.Locals.Of(parameter).Any(passed => Places.Of(passed.Syntax) == key));
    }
}
