using System;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Reads what a helper does from its declaration: what pays or ends its own agent, in the order of the source, in the
/// names of any framework.
/// </summary>
internal static class HelperReader
{
    // Wrappers of wrappers occur; a deeper chain says nothing more about the reward.
    private const int MaxDepth = 3;

    /// <param name="helper">The declaration.</param>
    /// <param name="type">The type that calls it.</param>
    /// <param name="declaration">The type's one method of a name that takes so many arguments.</param>
    /// <param name="depth">Helpers that call this one.</param>
    public static ImmutableArray<HelperEffect> Read(
        MethodDeclarationSyntax helper, INamedTypeSymbol type,
        Func<string, int, MethodDeclarationSyntax?> declaration, int depth = 0)
    {
        var effects = ImmutableArray.CreateBuilder<HelperEffect>();
        if (depth > MaxDepth || ((SyntaxNode?)helper.Body ?? helper.ExpressionBody) is not { } body)
            return effects.ToImmutable();
        bool mayBeReplaced = helper.Modifiers.Any(
            modifier => modifier.IsKind(SyntaxKind.VirtualKeyword) || modifier.IsKind(SyntaxKind.AbstractKeyword));
        bool runsLater = body.DescendantNodes().Any(node => node is YieldStatementSyntax or AwaitExpressionSyntax);
        foreach (ExpressionSyntax node in body.DescendantNodes(IsHere).OfType<ExpressionSyntax>())
        {
            if (node is not (InvocationExpressionSyntax or AssignmentExpressionSyntax)) continue;
            MethodDeclarationSyntax? called = null;
            if (node is InvocationExpressionSyntax call)
            {
                if (!Places.OfReceiver(call).IsSelf) continue;
                if (CallShape.NameOf(call.Expression) is not { Length: > 0 } name) continue;
                called = declaration(name, call.ArgumentList.Arguments.Count);
            }

            bool surely = !mayBeReplaced && !runsLater && IsUnconditional(node, body);
            if (called is null && KnownFrameworks.Named(node, type) is { } named)
                effects.Add(Effect(named, helper, surely));
            else if (called is not null && called != helper)
            {
                effects.AddRange(Read(called, type, declaration, depth + 1)
                    .Select(effect => Through(effect, (InvocationExpressionSyntax)node, helper, surely)));
            }
        }

        return effects.ToImmutable();
    }

    private static HelperEffect Effect(NamedCall call, MethodDeclarationSyntax helper, bool surely)
    {
        (int parameter, double factor) = Parameter(call.Amount, helper);
        return new HelperEffect(
            call.Kind, parameter, factor * call.Factor, Literals.Number(call.Amount) * call.Factor, surely);
    }

    private static HelperEffect Through(
        HelperEffect inner, InvocationExpressionSyntax call, MethodDeclarationSyntax helper, bool surely)
    {
        HelperEffect effect = inner with { Surely = inner.Surely && surely };
        if (inner.Parameter < 0 || inner.Parameter >= call.ArgumentList.Arguments.Count) return effect;
        ExpressionSyntax argument = call.ArgumentList.Arguments[inner.Parameter].Expression;
        (int parameter, double factor) = Parameter(argument, helper);
        double? constant = Literals.Number(argument) * inner.Factor;
        return effect with { Parameter = parameter, Factor = factor * inner.Factor, Constant = constant };
    }

    private static (int Parameter, double Factor) Parameter(ExpressionSyntax? amount, MethodDeclarationSyntax helper)
    {
        switch (amount)
        {
            case ParenthesizedExpressionSyntax inner:
                return Parameter(inner.Expression, helper);
            case PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression):
                (int negated, double factor) = Parameter(minus.Operand, helper);
                return (negated, -factor);
            case IdentifierNameSyntax name:
                SeparatedSyntaxList<ParameterSyntax> parameters = helper.ParameterList.Parameters;
                string wanted = name.Identifier.ValueText;
                return (wanted.Length == 0 ? -1 : parameters.IndexOf(p => p.Identifier.ValueText == wanted), 1);
            default:
                return (-1, 1);
        }
    }

    // At the top level of the body with no way out before it.
    private static bool IsUnconditional(ExpressionSyntax at, SyntaxNode body)
    {
        if (body is ArrowExpressionClauseSyntax arrow) return arrow.Expression == at;
        if (at.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } || block != body) return false;
        return !block.DescendantNodes(IsHere)
            .Any(node => node is ReturnStatementSyntax or ThrowStatementSyntax && node.SpanStart < at.SpanStart);
    }

    private static bool IsHere(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
