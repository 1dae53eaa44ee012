using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Evaluates an amount of a helper by names alone, with what its parameters hold.</summary>
internal static class SyntaxAmounts
{
    // A helper's result is mostly a constant or a choice of two; deeper sums are read where they are paid.
    private const int MaxDepth = 12;

    /// <param name="value">The expression.</param>
    /// <param name="named">What a name holds; null where it is no parameter.</param>
    /// <param name="type">The type that the helper belongs to.</param>
    /// <param name="depth">How deep it lies in others.</param>
    public static Amount Read(ExpressionSyntax? value, Func<string, Amount?> named, TypeSource type, int depth = 0)
    {
        if (Literals.Number(value) is { } literal) return Amount.Of(literal);
        if (depth++ > MaxDepth) return Amount.Any;
        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, named, type, depth);
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.ValueText: "float" or "double" } } cast:
                return Read(cast.Expression, named, type, depth);
            case PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression):
                return -Read(minus.Operand, named, type, depth);
            case BinaryExpressionSyntax binary:
                Amount left = Read(binary.Left, named, type, depth), right = Read(binary.Right, named, type, depth);
                return binary.Kind() switch
                {
                    SyntaxKind.AddExpression => left + right,
                    SyntaxKind.SubtractExpression => left - right,
                    SyntaxKind.MultiplyExpression when SyntaxFactory.AreEquivalent(binary.Left, binary.Right) =>
                        left.Magnitude() * left.Magnitude(),
                    SyntaxKind.MultiplyExpression => left * right,
                    SyntaxKind.DivideExpression when !IsInteger(binary) => left / right,
                    _ => Amount.Any,
                };
            case ConditionalExpressionSyntax choice:
                return Read(choice.WhenTrue, named, type, depth).Hull(Read(choice.WhenFalse, named, type, depth));
            case InvocationExpressionSyntax call:
                return Call(call, named, type, depth);
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                return named(name) ?? type.Constant(name) ?? FieldAmounts.Of(name, type);
            case MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: var maths },
                Name.Identifier.ValueText: var number,
            } when Functions.Constant(number) is { } known
                && Frameworks.Arithmetic.IsClass(maths):
                return Amount.Of(known);
            case MemberAccessExpressionSyntax
            {
                Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member,
            }:
                return type.Constant(member) ?? FieldAmounts.Of(member, type);
            case MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: var kept }, Name.Identifier.ValueText: var of,
            } when TypeMembers.Find(type.Type, kept) is { } holder && TypeMembers.TypeOf(holder) is { } settings
                && TypeMembers.Find(settings, of) is { } set && set is IFieldSymbol or IPropertySymbol:
                return MadeSettings.Of(set, holder)
                    ?? (set is IPropertySymbol property ? FieldAmounts.OfAnother(property)
                        : Settings.Of(set, TypeMembers.Initializer(set, default))) ?? Amount.Any;
            case MemberAccessExpressionSyntax size when Functions.IsSize(size.Name.Identifier.ValueText)
                || Frameworks.KnownFrameworks.Words.FrameTimes.Contains(size.ToString()):
                return Amount.NonNegative;
            default:
                return Amount.Any;
        }
    }

    /// <summary>What a helper returns: any value of its returns.</summary>
    public static Amount Returned(
        MethodDeclarationSyntax helper, Func<string, Amount?> named, TypeSource type, int depth)
    {
        if (helper.ExpressionBody is { } arrow) return Read(arrow.Expression, named, type, depth);
        ReturnStatementSyntax[] results =
            helper.Body?.DescendantNodes().OfType<ReturnStatementSyntax>().ToArray() ?? [];
        if (results.Length == 0) return Amount.Any;
        Func<string, Amount?> held = Held(helper, named, type, depth);
        ReturnStatementSyntax[] met = [.. results.Where(
            result => SyntaxGuards.Of(result, helper.Body!).All(fact => MayHold(fact, held, type)))];
        return (met.Length > 0 ? met : results).Select(result => Read(result.Expression, held, type, depth))
            .Aggregate((a, b) => a.Hull(b));
    }

    // if (distance > 8) return 0; of a helper that is given 2.
    private static bool MayHold(Fact fact, Func<string, Amount?> held, TypeSource type)
    {
        if (fact is not { Aspect.Length: 0, Subject.Parts.Length: 1 }) return true;
        if (held(fact.Subject.Text) is not { } tested) return true;
        Amount? limit = fact.Value switch
        {
            double number => Amount.Of(number),
            Place { Parts.Length: 1 } place => held(place.Text) ?? type.Constant(place.Text),
            _ => null,
        };
        return limit is not { } value || fact.Relation switch
        {
            Relation.Less => tested.Low < value.High,
            Relation.LessOrEqual => tested.Low <= value.High,
            Relation.Greater => tested.High > value.Low,
            Relation.GreaterOrEqual => tested.High >= value.Low,
            _ => true,
        };
    }

    /// <summary>What a name holds in a body: a local what it starts as and what it is set to.</summary>
    /// <param name="body">The body.</param>
    /// <param name="named">What any other name holds that the body does not write.</param>
    /// <param name="type">The type that the body belongs to.</param>
    /// <param name="depth">How deep the values lie in others.</param>
    public static Func<string, Amount?> Held(
        SyntaxNode body, Func<string, Amount?> named, TypeSource type, int depth)
    {
        HashSet<string> locals = LocalNames.In(body);
        ILookup<string, Write> written = Writes.In(body).ToLookup(write => write.Name);
        var open = new HashSet<string>();
        return Local;

        // One that changes in another way may hold anything.
        Amount? Local(string name)
        {
            if (!locals.Contains(name)) return written[name].Any() ? Amount.Any : named(name);
            if (written[name].Any(write => write.Value is null) || !open.Add(name)) return Amount.Any;
            ExpressionSyntax[] held = [.. body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .Where(local => local.Identifier.ValueText == name)
                .Select(local => local.Initializer?.Value).OfType<ExpressionSyntax>(),
                .. written[name].Select(write => write.Value!)];
            Amount all = held.Select(value => Read(value, Local, type, depth + 1))
                .DefaultIfEmpty(Amount.Any).Aggregate((a, b) => a.Hull(b));
            open.Remove(name);
            return all;
        }
    }

    private static Amount Call(
        InvocationExpressionSyntax call, Func<string, Amount?> named, TypeSource type, int depth)
    {
        string name = CallShape.NameOf(call.Expression) ?? string.Empty;
        Amount[] arguments =
            [.. call.ArgumentList.Arguments.Select(argument => Read(argument.Expression, named, type, depth))];
        if (Gathered(call, named, type, depth) is { } gathered) return gathered;
        if (!Frameworks.Places.OfReceiver(call).IsSelf) return Functions.Range(name, arguments);
        return type.Declaration(call) is { } helper
            ? Returned(helper, Bind(helper, call, at => arguments[at], type), type, depth)
            : Amount.Any;
    }

    /// <summary>torques.Sum(torque => torque * torque): by what each gives; null for any other call.</summary>
    public static Amount? Gathered(
        InvocationExpressionSyntax call, Func<string, Amount?> named, TypeSource type, int depth)
    {
        if (call.ArgumentList.Arguments.Count != 1 || call.ArgumentList.Arguments[0].Expression is not
            SimpleLambdaExpressionSyntax { ExpressionBody: { } given } each) return null;
        Amount one = Read(given, name => name == each.Parameter.Identifier.ValueText ? Amount.Any : named(name), type,
            depth);
        return CallShape.NameOf(call.Expression) switch
        {
            "Sum" => one.Low >= 0 ? Amount.NonNegative : one.High <= 0 ? -Amount.NonNegative : Amount.Any,
            "Max" or "Min" or "Average" => one,
            _ => null,
        };
    }

    /// <summary>What the parameters of a helper hold at a call of it.</summary>
    /// <param name="helper">The helper.</param>
    /// <param name="call">The call.</param>
    /// <param name="argument">What the argument in that place of the call holds.</param>
    /// <param name="type">The type that both belong to.</param>
    /// <param name="skipped">How many parameters the call passes before its arguments: an extension's object.</param>
    public static Func<string, Amount?> Bind(
        MethodDeclarationSyntax helper, InvocationExpressionSyntax call, Func<int, Amount> argument, TypeSource type,
        int skipped = 0) =>
        name =>
        {
            int at = helper.ParameterList.Parameters.IndexOf(parameter => parameter.Identifier.ValueText == name);
            if (at < 0) return null;
            int passed = Passed(call, name, at - skipped);
            return passed >= 0
                ? argument(passed)
                : Read(helper.ParameterList.Parameters[at].Default?.Value, _ => null, type);
        };

    /// <summary>Which argument of the call the parameter takes; -1 where it takes its default.</summary>
    public static int Passed(InvocationExpressionSyntax call, string parameter, int position)
    {
        int named = call.ArgumentList.Arguments.IndexOf(
            argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
        if (named >= 0) return named;
        return position >= 0 && position < call.ArgumentList.Arguments.Count
            && call.ArgumentList.Arguments[position].NameColon is null
            ? position
            : -1;
    }

    private static bool IsInteger(BinaryExpressionSyntax division) =>
        division.Left is LiteralExpressionSyntax { Token.Value: int }
        && division.Right is LiteralExpressionSyntax { Token.Value: int };
}
