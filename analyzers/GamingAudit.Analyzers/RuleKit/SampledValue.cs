using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Evaluates an expression at one point: what nothing tells holds a positive number drawn from its text, so that the
/// same place holds the same number wherever it is read.
/// </summary>
/// <param name="type">The type whose helpers and members it may read.</param>
/// <param name="given">What an expression is taken to be; null where it is to be read.</param>
/// <param name="draw">Which point.</param>
internal sealed class SampledValue(TypeSource type, Func<ExpressionSyntax, double?> given, int draw)
{
    // Helpers and members are followed so deep.
    private const int MaxDepth = 24;

    /// <summary>The value; null where it is no sum, product or known function of what can be told.</summary>
    public double? Read(ExpressionSyntax? value, SyntaxNode scope) => Read(value, scope, _ => null, 0);

    private double? Read(ExpressionSyntax? value, SyntaxNode scope, Func<string, double?> passed, int depth)
    {
        if (value is null || depth > MaxDepth) return null;
        if (Literals.Number(value) is { } literal) return literal;
        if (value is not IdentifierNameSyntax && given(value) is { } known) return known;
        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, scope, passed, depth);
            case CastExpressionSyntax cast:
                return Read(cast.Expression, scope, passed, depth);
            case PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression):
                return -Read(minus.Operand, scope, passed, depth);
            case BinaryExpressionSyntax binary:
                double? left = Read(binary.Left, scope, passed, depth);
                double? right = Read(binary.Right, scope, passed, depth);
                return binary.Kind() switch
                {
                    SyntaxKind.AddExpression => left + right,
                    SyntaxKind.SubtractExpression => left - right,
                    SyntaxKind.MultiplyExpression => left * right,
                    SyntaxKind.DivideExpression => left / right,
                    _ => null,
                };
            case InvocationExpressionSyntax call:
                return Call(call, scope, passed, depth + 1);
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                return passed(name) ?? given(value) ?? Named(name, scope, passed, depth + 1);
            case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax:
                return Drawn(value.ToString());
            default:
                return null;
        }
    }

    private double? Call(InvocationExpressionSyntax call, SyntaxNode scope, Func<string, double?> passed, int depth)
    {
        double?[] arguments =
            [.. call.ArgumentList.Arguments.Select(argument => Read(argument.Expression, scope, passed, depth))];
        if (Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper)
        {
            ExpressionSyntax[] results = [.. MethodResults.Of(helper)];
            return results.Length == 1 ? Read(results[0], helper, Bound, depth) : null;

            double? Bound(string name)
            {
                int at = helper.ParameterList.Parameters.IndexOf(one => one.Identifier.ValueText == name);
                return at >= 0 && at < arguments.Length ? arguments[at] : null;
            }
        }

        return arguments.All(argument => argument.HasValue)
            ? Functions.Value(
                CallShape.NameOf(call.Expression) ?? string.Empty,
                [.. arguments.Select(argument => argument!.Value)])
            : null;
    }

    // A local or a member that is set once, and not from itself, holds what it is set to.
    private double? Named(string name, SyntaxNode scope, Func<string, double?> passed, int depth)
    {
        VariableDeclaratorSyntax? local = scope.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(one => one.Identifier.ValueText == name);
        if (local is not null)
        {
            return Writes.In(scope).Any(write => write.Name == name) ? Drawn(name)
                : Read(local.Initializer?.Value, scope, passed, depth);
        }

        if (type.Constant(name) is { IsConstant: true, Low: var constant }) return constant;
        List<Write> set = [.. type.WritesOf(name).Where(write => Literals.Number(write.Value) is null
            && write.Site is not AssignmentExpressionSyntax { Left: TupleExpressionSyntax })];
        return set.Count == 1 && set[0].Value is { } value && !Place.Identifiers(value.ToString()).Contains(name)
            && set[0].Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } at
            ? Read(value, at, _ => null, depth)
            : Drawn(name);
    }

    // From 50 to 150, as prices are. FNV-1a, which is the same on every machine.
    private double Drawn(string text)
    {
        uint hash = 2166136261;
        unchecked
        {
            foreach (char letter in text + draw) hash = (hash ^ letter) * 16777619;
        }

        return 50 + hash % 1000 / 10.0;
    }
}
