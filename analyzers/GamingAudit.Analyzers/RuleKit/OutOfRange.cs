using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Comparisons that a measure never passes, because of what it is: a sine beyond 1, a part of a quaternion that is
/// taken for degrees, degrees from 0 to 360 below zero, radians beyond a turn.
/// </summary>
internal static class OutOfRange
{
    private const int MaxDepth = 8;

    /// <summary>
    /// What has to hold at a place and never does, and between which numbers the measure lies; null where all may.
    /// </summary>
    public static (string Test, Amount Range)? At(SyntaxNode site, MethodLedger method)
    {
        foreach (BranchTest test in Branches.Around(site))
        {
            if (method.Operation(test.Condition) is { } condition
                && Never(condition, test.Holds, method) is var (text, range)) return (text, range);
        }

        return null;
    }

    /// <summary>Between which numbers a value lies because of what it measures; null where that says nothing.</summary>
    public static Amount? Of(IOperation value, MethodLedger method) => Range(value, method, 0);

    private static (string, Amount)? Never(IOperation condition, bool holds, MethodLedger method)
    {
        switch (condition.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Never(not.Operand, !holds, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                return Never(both.LeftOperand, true, method) ?? Never(both.RightOperand, true, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                return Never(either.LeftOperand, false, method) ?? Never(either.RightOperand, false, method);
            case IBinaryOperation compared when Range(compared.LeftOperand, method, 0) is { } range
                && compared.RightOperand.Number() is { } limit:
                bool? comes = compared.OperatorKind switch
                {
                    BinaryOperatorKind.GreaterThan => range.High <= limit ? false : range.Low > limit ? true : null,
                    BinaryOperatorKind.GreaterThanOrEqual => range.High < limit ? false : range.Low >= limit ? true
                        : null,
                    BinaryOperatorKind.LessThan => range.Low >= limit ? false : range.High < limit ? true : null,
                    BinaryOperatorKind.LessThanOrEqual => range.Low > limit ? false : range.High <= limit ? true : null,
                    _ => null,
                };
                return comes is { } always && always != holds
                    ? (new BranchTest((ExpressionSyntax)compared.Syntax, holds, compared.Syntax).Text, range) : null;
            default:
                return null;
        }
    }

    // A rotation of a type of the program's own may be in any unit.
    private static bool IsOfEngine(IOperation part, ExpressionSyntax whole) =>
        part is IMemberReferenceOperation { Instance: { } owner }
            && owner.Unconverted() is IMemberReferenceOperation { Member.ContainingType: { } type }
            ? KnownFrameworks.Words.Engines.Any(type.ContainingNamespace.ToString().StartsWith)
            : whole is MemberAccessExpressionSyntax { Expression: var thing } && CallShape.NameOf(thing) is { } name
                && KnownFrameworks.Words.Hops.Contains(name);

    // Of measures alone whose range is a matter of mathematics, and not of what somebody has set.
    private static Amount? Range(IOperation value, MethodLedger method, int depth)
    {
        if (depth > MaxDepth) return null;
        switch (value.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return Range(minus.Operand, method, depth + 1) is { } negated ? -negated : null;
            case ILocalReferenceOperation local:
                return (method.Locals.At(local) ?? method.Locals.Only(local.Local)) is { } made
                    ? Range(made, method, depth + 1) : null;
            case { Syntax: MemberAccessExpressionSyntax { Expression: var whole } part }
                when part.Name.Identifier.ValueText is "x" or "y" or "z" or "w" or "X" or "Y" or "Z" or "W":
                return CallShape.NameOf(whole) is { } name
                    && KnownFrameworks.Words.Bounded.TryGetValue(name, out Amount known)
                    && IsOfEngine(value.Unconverted(), whole) ? known : null;
            case { } called when CallShape.Of(called) is { } call:
                if (call.Name == "Abs" && call.Arguments.Length == 1)
                    return Range(call.Arguments[0], method, depth + 1)?.Magnitude();
                if (KnownFrameworks.Words.Geometry.Contains(call.Class)
                    && KnownFrameworks.Words.Angles.TryGetValue(call.Name, out Amount angle)) return angle;
                return Arithmetic.Is(call)
                    ? Functions.RangeOf(call.Name, call.Arguments.Length) is { } range && !range.Equals(Amount.Any)
                        && !double.IsInfinity(range.High) ? range : null
                    : null;
            default:
                return null;
        }
    }
}
