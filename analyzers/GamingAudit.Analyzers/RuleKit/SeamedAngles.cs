using System;
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
/// Differences of two directions that are paid by their size, <c>Abs(bearing - yaw)</c>, where one of the two jumps by
/// a turn at its seam: 179 and -179 degrees are 358 apart.
/// </summary>
internal static class SeamedAngles
{
    // A direction is followed through so many locals and helpers.
    private const int Depth = 3;

    private static readonly HashSet<string> Directions =
        ["heading", "course", "yaw", "bearing", "azimuth", "theta", "angle", "orientation", "phi", "psi"];

    // What knows of the seam: it wraps, or goes around.
    private static readonly HashSet<string> Around =
        ["DeltaAngle", "IEEERemainder", "Repeat", "Cos", "Sin", "SinCos", "AngleDifference", "Wrap", "PosMod", "Euler"];

    /// <summary>Those in what is paid, its locals and its helpers.</summary>
    public static IEnumerable<BinaryExpressionSyntax> In(RewardTerm term, MethodLedger method, TypeSource type) =>
        from source in method.Locals.Sources(term.Value!).Select(source => source.Syntax)
        from difference in BaselineOrder.WithHelpers(source, type).OfType<BinaryExpressionSyntax>()
        where difference.IsKind(SyntaxKind.SubtractExpression) && Body(difference) is { } body
            && IsDirection(difference.Left) && IsDirection(difference.Right)
            && (IsSeamed(difference.Left, body, type, Depth) || IsSeamed(difference.Right, body, type, Depth))
            && IsPaidBySize(difference, body)
        select difference;

    private static bool IsDirection(ExpressionSyntax side) => side switch
    {
        ParenthesizedExpressionSyntax inner => IsDirection(inner.Expression),
        CastExpressionSyntax cast => IsDirection(cast.Expression),
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is "Atan2"
            || call.ArgumentList.Arguments is { Count: 1 } one && IsDirection(one[0].Expression),
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax whole } when IsBounded(whole) => true,
        // Of an earlier moment, it is how far it has turned.
        IdentifierNameSyntax or MemberAccessExpressionSyntax =>
            NameWords.Of(CallShape.NameOf(side) ?? string.Empty).ToArray() is var words
                && words.Any(Directions.Contains)
                && !words.Any(
                    word => word is "last" or "previous" or "prev" or "old" or "before" or "start" or "initial"),
        _ => false,
    };

    // Brought into a turn by an engine, a function or the code itself.
    private static bool IsSeamed(ExpressionSyntax side, SyntaxNode body, TypeSource type, int depth)
    {
        if (depth == 0) return false;
        foreach (SyntaxNode node in side.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax whole }
                    when IsBounded(whole):
                case InvocationExpressionSyntax { Expression: var called } when CallShape.NameOf(called) == "Atan2":
                case BinaryExpressionSyntax rest when rest.IsKind(SyntaxKind.ModuloExpression):
                    return true;
                case InvocationExpressionSyntax call when Places.OfReceiver(call).IsSelf
                    && type.Declaration(call) is { } helper:
                    if (TurnsBack(helper.DescendantNodes())) return true;
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: var name }:
                    if (LocalNames.Start(name, body) is { } start && start != side
                        && IsSeamed(start, body, type, depth - 1)) return true;
                    if (TurnsBack(type.WritesOf(name).Select(write => write.Site))) return true;
                    break;
            }
        }

        return false;
    }

    // heading -= 2 * PI, heading = heading % 360, Repeat(heading, 360), heading > 180 ? heading - 360 : heading
    private static bool TurnsBack(IEnumerable<SyntaxNode> nodes) => nodes.Any(node => node switch
    {
        AssignmentExpressionSyntax { Right: var by } turn
            when turn.Kind() is SyntaxKind.SubtractAssignmentExpression or SyntaxKind.AddAssignmentExpression =>
            IsTurn(by),
        AssignmentExpressionSyntax { Right: var value } => value.DescendantNodesAndSelf().Any(part => part switch
        {
            BinaryExpressionSyntax { Right: var by } two => two.IsKind(SyntaxKind.ModuloExpression)
                || two.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression && IsTurn(by),
            InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is "Repeat" or "IEEERemainder",
            _ => false,
        }),
        BinaryExpressionSyntax { Right: var by } two => two.IsKind(SyntaxKind.ModuloExpression)
            || two.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression && IsTurn(by),
        _ => false,
    });

    private static bool IsTurn(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsTurn(inner.Expression),
        BinaryExpressionSyntax two when two.IsKind(SyntaxKind.MultiplyExpression) =>
            IsTurn(two.Left) || Literals.Number(two.Left) is 2 && CallShape.NameOf(two.Right) == "PI",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Tau" } => true,
        _ => Literals.Number(value) is 360,
    };

    private static bool IsBounded(MemberAccessExpressionSyntax whole) =>
        KnownFrameworks.Words.Bounded.TryGetValue(whole.Name.Identifier.ValueText, out Amount range)
        && range.High - range.Low >= 360;

    // Its size is taken, of it or of the local that holds it, and nothing that knows of the seam is given it.
    private static bool IsPaidBySize(BinaryExpressionSyntax difference, SyntaxNode body)
    {
        if (IsGoneAround(difference)) return false;
        if (IsSize(difference)) return true;
        string? name = difference.Ancestors().TakeWhile(node => node is not StatementSyntax).Select(node => node switch
        {
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            AssignmentExpressionSyntax set => Writes.NameOf(set.Left),
            _ => null,
        }).FirstOrDefault(found => found is not null);
        if (name is null) return false;
        IdentifierNameSyntax[] read = [.. body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(one => one.Identifier.ValueText == name)];
        return read.Any(IsSize) && !read.Any(IsGoneAround) && Writes.In(body).Count(write => write.Name == name) <= 1
            && !read.Any(one => one.Parent is BinaryExpressionSyntax test && test.Kind() is
                SyntaxKind.GreaterThanExpression or SyntaxKind.LessThanExpression
                or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanOrEqualExpression);
    }

    private static bool IsGoneAround(SyntaxNode value) => value.Ancestors()
        .TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).Any(node =>
            node.IsKind(SyntaxKind.ModuloExpression)
            || node is InvocationExpressionSyntax call && CallShape.NameOf(call.Expression) is { } name
                && Around.Any(one => name.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0
                    || name.StartsWith("Normal", StringComparison.Ordinal)));

    // Abs(difference), off * off, Pow(off, 2)
    private static bool IsSize(ExpressionSyntax value)
    {
        SyntaxNode at = value;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax) at = at.Parent;
        return at.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
                CallShape.NameOf(call.Expression) is "Abs" or "Pow",
            BinaryExpressionSyntax square when square.IsKind(SyntaxKind.MultiplyExpression) =>
                SyntaxFactory.AreEquivalent(square.Left, square.Right)
                || square.Left is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.MultiplyExpression)
                    && SyntaxFactory.AreEquivalent(inner.Right, square.Right)
                || square.Left is PrefixUnaryExpressionSyntax minus
                    && SyntaxFactory.AreEquivalent(minus.Operand, square.Right),
            PrefixUnaryExpressionSyntax { Parent: BinaryExpressionSyntax squared } =>
                squared.IsKind(SyntaxKind.MultiplyExpression)
                && SyntaxFactory.AreEquivalent(at, squared.Right),
            _ => false,
        };
    }

    private static SyntaxNode? Body(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(one => one is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax);
}
