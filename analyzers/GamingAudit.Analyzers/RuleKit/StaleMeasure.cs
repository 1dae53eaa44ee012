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
/// Members that steps measure anew only where something is seen: where nothing is, they keep what was seen before.
/// </summary>
internal static class StaleMeasure
{
    private const int MostCalls = 2;

    /// <summary>The test under which alone the member is measured; null where it is measured at each step.</summary>
    public static ExpressionSyntax? Of(ISymbol member, RewardTerm term, RuleContext context)
    {
        TypeSource type = context.Type;
        if (member.IsStatic || !SymbolEqualityComparer.Default.Equals(member.ContainingType, type.Type)) return null;
        Write[] moves = [.. type.WritesOf(member.Name).Where(write => !type.IsAtStart(write.Site))];
        if (moves.Length == 0 || !moves.All(write => write.IsOfItself && IsMeasured(write))) return null;
        if (moves.All(write => write.Change.Length > 0) && moves.Select(write => write.Change).Distinct().Count() < 2)
            return null;
        IfStatementSyntax? sight = moves[0].Site.Ancestors().OfType<IfStatementSyntax>()
            .LastOrDefault(test => test.Statement.Contains(moves[0].Site) && IsSight(test.Condition));
        if (sight?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return null;
        return moves.All(write => sight.Statement.Contains(write.Site))
            && !sight.Contains(term.Call.Site.Syntax) && IsEachStep(method, type, MostCalls)
            && !OtherWriters.MayWrite(member, context.Compilation)
            && !Branches.Around(term).Any(test => Mentions(test.Condition, sight.Condition))
            ? sight.Condition
            : null;
    }

    // Of the same local: the pay asks again whether something was seen.
    private static bool Mentions(ExpressionSyntax asked, ExpressionSyntax sight) =>
        sight.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)
            .Where(name => Local(sight, name) is not null)
            .Any(Place.Identifiers(asked.ToString()).Contains);

    private static bool IsMeasured(Write write) => write.Change is not ("+" or "-") && write.Value is { } value
        && !Place.Identifiers(value.ToString()).Contains(write.Name);

    private static bool IsEachStep(MethodDeclarationSyntax declared, TypeSource type, int calls) =>
        type.Type.GetMembers(declared.Identifier.ValueText).OfType<IMethodSymbol>().Any(
            method => type.TriggerOf(method) is Trigger.Step or Trigger.Frame or Trigger.Observation)
        || (calls > 0 && type.Uses(declared.Identifier.ValueText)
            .Select(use => use.FirstAncestorOrSelf<MethodDeclarationSyntax>())
            .Any(caller => caller is not null && caller != declared && IsEachStep(caller, type, calls - 1)));

    // Physics.Raycast(...), nearest != null, found.Length > 0: whether there is anything to measure.
    private static bool IsSight(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => IsSight(inner.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) =>
            IsSight(both.Left) || IsSight(both.Right),
        BinaryExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: var name },
            Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression },
        } known when known.IsKind(SyntaxKind.NotEqualsExpression) =>
            Local(known, name) is { } local && (IsQuery(local)
                || local is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }),
        BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax many } } some
            when some.IsKind(SyntaxKind.GreaterThanExpression) && Literals.Number(some.Right) is 0 =>
            Local(some, many.Identifier.ValueText) is { } found && IsQuery(found),
        IdentifierNameSyntax flag => Local(flag, flag.Identifier.ValueText) is { } seen && IsQuery(seen),
        _ => IsQuery(condition),
    };

    private static bool IsQuery(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of } }
        && CallShape.NameOf(of) is { } name && KnownFrameworks.Words.Queries.Contains(name);

    // What a local of the method begins with.
    private static ExpressionSyntax? Local(SyntaxNode use, string name) =>
        use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? LocalNames.Start(name, method) : null;
}
