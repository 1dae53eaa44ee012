using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Remainders that are meant to bring an angle into one turn, <c>(angle + 180) % 360 - 180</c>: in C# a remainder has
/// the sign of what is divided, so that angles below -180 stay where they are.
/// </summary>
internal static class SignedRemainders
{
    private const double Slack = 1e-4;

    /// <summary>Those in what is paid, its locals and its helpers.</summary>
    public static IEnumerable<BinaryExpressionSyntax> In(RewardTerm term, MethodLedger method, TypeSource type) =>
        from source in method.Locals.Sources(term.Value!).Select(source => source.Syntax).ToArray()
        from node in BaselineOrder.WithHelpers(source, type).OfType<BinaryExpressionSyntax>()
        where node.IsKind(SyntaxKind.ModuloExpression) && IsSigned(node, method, type)
        select node;

    private static bool IsSigned(BinaryExpressionSyntax remainder, MethodLedger method, TypeSource type)
    {
        if (Body(remainder) is not { } body) return false;
        Func<string, Amount?> held = SyntaxAmounts.Held(body, _ => null, type, 0);
        if (Number(remainder.Right) is not { } turn || turn <= 0) return false;
        if (remainder.Ancestors().TakeWhile(node => node is ExpressionSyntax)
            .Any(node => node.IsKind(SyntaxKind.ModuloExpression))) return false;
        return Turned(remainder.Left, turn / 2, body, remainder) is { } angle && !IsAbove(angle, -turn / 2)
            && !IsMended(remainder, body);

        double? Number(ExpressionSyntax value) =>
            SyntaxAmounts.Read(value, held, type) is { IsConstant: true, Low: var number } ? number : null;

        // angle of angle + 180; a name stands for what it was given last.
        ExpressionSyntax? Turned(ExpressionSyntax value, double half, SyntaxNode within, SyntaxNode before)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax inner:
                    return Turned(inner.Expression, half, within, before);
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    return Is(sum.Right, half) ? sum.Left : Is(sum.Left, half) ? sum.Right : null;
                case IdentifierNameSyntax { Identifier.ValueText: var name }:
                    Write? last = Writes.In(within).Where(write => write.Name == name
                        && write.Site.SpanStart < before.SpanStart && !write.Site.Span.Contains(before.Span)
                        && write.Site is AssignmentExpressionSyntax).LastOrDefault();
                    if (last?.Site is AssignmentExpressionSyntax added
                        && added.IsKind(SyntaxKind.AddAssignmentExpression))
                        return Is(added.Right, half) ? added.Left : null;
                    ExpressionSyntax? made = last is null ? LocalNames.Start(name, within) : last.Value;
                    return made is null or IdentifierNameSyntax ? null : Turned(made, half, within, made);
                default:
                    return null;
            }
        }

        bool Is(ExpressionSyntax value, double half) =>
            Number(value) is { } number && Math.Abs(number - half) < Slack * half;

        // transform.eulerAngles.y, which an engine keeps within a turn.
        bool IsAbove(ExpressionSyntax angle, double low)
        {
            Amount known = method.Operation(angle) is { } operation
                ? OutOfRange.Of(operation, method) ?? new AmountReader(method.Locals, type).Read(operation)
                : SyntaxAmounts.Read(angle, held, type);
            return known.Low >= low;
        }
    }

    // if (angle < 0) angle += 360; of what the remainder was kept in.
    private static bool IsMended(BinaryExpressionSyntax remainder, SyntaxNode body)
    {
        string? name = remainder.Ancestors().Select(node => node switch
        {
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            AssignmentExpressionSyntax set => Writes.NameOf(set.Left),
            _ => null,
        }).FirstOrDefault(found => found is not null);
        return name is not null && body.DescendantNodes().OfType<BinaryExpressionSyntax>().Any(
            test => test.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                    or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
                && Place.Identifiers(test.ToString()).Contains(name));
    }

    private static SyntaxNode? Body(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(one => one is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax);
}
