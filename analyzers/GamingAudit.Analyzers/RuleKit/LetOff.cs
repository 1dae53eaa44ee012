using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Charges in a sum that is kept from going below zero, <c>Max(0, delivered * 5 - lost * 4)</c>: where what the sum
/// earns is an event, a charge comes at steps that earn nothing and is let off; where it earns something measured that
/// has a most and several charges have none, what goes beyond is.
/// </summary>
internal static class LetOff
{
    // Sums are followed through so many locals.
    private const int Depth = 4;

    /// <summary>Where the sum is kept from going below zero, a charge in it, and when that is let off.</summary>
    public static IEnumerable<(SyntaxNode Floor, ExpressionSyntax Charge, string When)> In(
        MethodLedger method, TypeSource type)
    {
        if (method.Terms.IsEmpty || method.Body.Syntax is not { } body) yield break;
        foreach (SyntaxNode floor in body.DescendantNodes())
        {
            if (Kept(floor) is not { } sum || !IsPaid(floor, sum, method)) continue;
            Addend[] all = [.. Addends(sum, body, floor, 1, Depth)];
            Addend[] charges = [.. all.Where(one => one.Sign < 0 && IsCharge(one.Value, type))];
            Addend[] earned = [.. all.Where(one => one.Sign > 0 && Literals.Number(one.Value) is not 0)];
            if (charges.Length == 0 || earned.Length == 0) continue;
            if (earned.All(one => IsEvent(one, method)))
                yield return (floor, charges[0].Value, "at every step that earns nothing");
            else if (charges.Count(one => double.IsPositiveInfinity(Worth(one.Value, method, type).High)) > 1
                && earned.All(one => Worth(one.Value, method, type) is { IsConstant: false, High: var most }
                    && !double.IsInfinity(most)))
                yield return (floor, charges[0].Value, "beyond what the rest earns");
        }
    }

    // Max(0, sum), Clamp(sum, 0, 10), Clamp01(sum); if (sum < 0) sum = 0;
    private static ExpressionSyntax? Kept(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Floored(call),
        IfStatementSyntax { Else: null, Condition: BinaryExpressionSyntax { Left: IdentifierNameSyntax tested } below }
            test when below.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                && Literals.Number(below.Right) is 0
                && Writes.In(test.Statement).ToArray() is { Length: 1 } set
                && set[0].Name == tested.Identifier.ValueText && Literals.Number(set[0].Value) is 0 => tested,
        _ => null,
    };

    // In what is paid, or of the local in which the reward is gathered.
    private static bool IsPaid(SyntaxNode floor, ExpressionSyntax sum, MethodLedger method) => method.Terms.Any(
        term => term.Value?.Syntax.Span.Contains(floor.Span) == true
            || floor.FirstAncestorOrSelf<ReturnStatementSyntax>() is not null
            || sum is IdentifierNameSyntax { Identifier.ValueText: var name }
                && term.Call.Site.Syntax.AncestorsAndSelf().Any(node => node switch
                {
                    AssignmentExpressionSyntax set => Writes.NameOf(set.Left) == name,
                    VariableDeclaratorSyntax local => local.Identifier.ValueText == name,
                    _ => false,
                }));

    private static ExpressionSyntax? Floored(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> given = call.ArgumentList.Arguments;
        return (CallShape.NameOf(call.Expression), given.Count) switch
        {
            ("Clamp01", 1) => given[0].Expression,
            ("Clamp", 3) when Literals.Number(given[1].Expression) is 0 => given[0].Expression,
            ("Max", 2) when Literals.Number(given[0].Expression) is 0 => given[1].Expression,
            ("Max", 2) when Literals.Number(given[1].Expression) is 0 => given[0].Expression,
            _ => null,
        };
    }

    // What a local is made of before a place: its start, and what is added and taken.
    private static IEnumerable<Addend> Addends(
        ExpressionSyntax value, SyntaxNode body, SyntaxNode before, int sign, int depth)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return Addends(inner.Expression, body, before, sign, depth);
            case PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression):
                return Addends(minus.Operand, body, before, -sign, depth);
            case BinaryExpressionSyntax sum when sum.Kind() is SyntaxKind.AddExpression
                or SyntaxKind.SubtractExpression:
                return Addends(sum.Left, body, before, sign, depth).Concat(Addends(
                    sum.Right, body, before, sum.IsKind(SyntaxKind.AddExpression) ? sign : -sign, depth));
            case IdentifierNameSyntax { Identifier.ValueText: var name }
                when depth > 0 && LocalNames.In(body).Contains(name):
                IEnumerable<Addend> made = LocalNames.Start(name, body) is { } start
                    ? Addends(start, body, before, sign, depth - 1) : [];
                return made.Concat(Writes.In(body).Where(write => write.Name == name
                        && write.Site.SpanStart < before.SpanStart && write.Site is AssignmentExpressionSyntax)
                    .Select(write => (AssignmentExpressionSyntax)write.Site).SelectMany(set => Addends(
                        set.Right, body, before, set.IsKind(SyntaxKind.SubtractAssignmentExpression) ? -sign : sign,
                        depth - 1)));
            default:
                return [new Addend(value, sign)];
        }
    }

    // A number, or so much of something: and not the way that is left now.
    private static bool IsCharge(ExpressionSyntax value, TypeSource type) =>
        Amount(value, type) is { IsConstant: true, Low: > 0 }
        || value is BinaryExpressionSyntax product && product.IsKind(SyntaxKind.MultiplyExpression)
            && (IsCharge(product.Left, type) || IsCharge(product.Right, type));

    private static Amount Worth(ExpressionSyntax value, MethodLedger method, TypeSource type) =>
        method.Operation(value) is { } operation
            ? new AmountReader(method.Locals, type).Read(operation) : Amount(value, type);

    private static Amount Amount(ExpressionSyntax value, TypeSource type) =>
        SyntaxAmounts.Read(value, _ => null, type);

    // So many of a kind, or what a test was asked for: none at most steps.
    private static bool IsEvent(Addend one, MethodLedger method) =>
        one.Value.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(
            node => node is IfStatementSyntax)
        || one.Value is ConditionalExpressionSyntax choice && Literals.Number(choice.WhenFalse) is 0
        || one.Value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(part => IsCount(part, method));

    private static bool IsCount(ExpressionSyntax part, MethodLedger method) =>
        part is IdentifierNameSyntax or MemberAccessExpressionSyntax
        && method.Body.SemanticModel?.SyntaxTree == part.SyntaxTree
        && ValueParts.IsInteger(method.Body.SemanticModel.GetTypeInfo(part).Type)
        && method.Body.SemanticModel.GetConstantValue(part) is { HasValue: false };

    private readonly record struct Addend(ExpressionSyntax Value, int Sign);
}
