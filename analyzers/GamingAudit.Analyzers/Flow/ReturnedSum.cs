using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// A reward that is gathered in a local and then returned or handed to a call that pays it: each statement that
/// changes it is a part.
/// </summary>
/// <param name="Local">The local.</param>
/// <param name="Parts">What it is made of, each with the syntax at which it takes place.</param>
internal sealed record ReturnedSum(ILocalSymbol Local, IReadOnlyList<(SyntaxNode At, RewardCall Call)> Parts)
{
    /// <summary>The parts of a paid value; null where it is no local, or one that more than sums makes.</summary>
    public static ReturnedSum? Of(RewardCall call, Lazy<LocalValues> locals) =>
        Of(call, locals, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));

    // A part may be a sum in a local of its own; two that feed each other are none.
    private static ReturnedSum? Of(RewardCall call, Lazy<LocalValues> locals, ImmutableHashSet<ISymbol> within)
    {
        if (call.Amount?.Unconverted() is not ILocalReferenceOperation { Local: var local }) return null;
        if (within.Contains(local)) return null;
        var parts = new List<(SyntaxNode, RewardCall)>();
        IReadOnlyList<IOperation> changes = locals.Value.Changes(local);
        // What an environment returns is a sum, whatever it is scaled by; how much a part is worth is not known then.
        bool isResult = call.Kind is CallKind.Return or CallKind.Part;
        if (isResult && changes.Any(change => IsRescaled(change, local) && !IsClamp(change)))
            call = call with { Factor = double.NaN };
        // What is assigned once is a name for its value.
        if (changes.Count < 2 && !(locals.Value.Of(local) is { Count: 1 } only && Choices.Is(only[0]))) return null;
        // What replaces an earlier value may be none of the sum.
        if (call.Kind != CallKind.Return && changes.Any(change => Replaces(change, local)) && !AreApart(changes))
            return null;
        foreach (IOperation change in changes)
        {
            if (OtherStep.IsTakenApart(change) || (isResult && IsRescaled(change, local))) continue;
            if (Part(change, local) is not var (amount, factor)) return null;
            // What a local chose elsewhere is paid under the tests of the pay as well.
            bool isChoice = Choices.Is(amount) && Choices.Of(amount).All(
                one => change.Syntax.Span.Contains(one.Item1.Syntax.Span) || IsBeside(one.Item1.Syntax, change.Syntax));
            foreach ((IOperation chosen, IOperation shown) in
                isChoice == Choices.Is(amount) ? Choices.Of(amount) : [(amount, amount)])
            {
                SyntaxNode at = isChoice || change is IVariableDeclaratorOperation ? chosen.Syntax : change.Syntax;
                var part = new RewardCall(
                    CallKind.Part, isChoice ? shown : change, chosen, call.Receiver, factor * call.Factor)
                { At = at };
                if (Of(part, locals, within.Add(local)) is { } inner) parts.AddRange(inner.Parts);
                else parts.Add((at, part));
            }
        }

        return parts.Count > 0 ? new ReturnedSum(local, parts) : null;
    }

    // Statements of the same block.
    private static bool IsBeside(SyntaxNode made, SyntaxNode change) =>
        made.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block
        && change.FirstAncestorOrSelf<StatementSyntax>()?.Parent == block;

    // reward = Scaled(reward, ...), reward *= 0.1f, reward = Clamp(reward, -1, 1): of the sum as a whole.
    private static bool IsRescaled(IOperation change, ILocalSymbol local) => change switch
    {
        ICompoundAssignmentOperation
        {
            OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide,
        } scaled => !Reads(scaled.Value, local),
        ISimpleAssignmentOperation { Value: var value } => CallShape.Of(value.Unconverted()) is { } call
            && call.Arguments.Count(argument => Is(argument, local)) == 1
            && call.Arguments.Count(argument => Reads(argument, local)) == 1,
        _ => false,
    };

    private static bool IsClamp(IOperation change) => change is ISimpleAssignmentOperation { Value: var value }
        && CallShape.Of(value.Unconverted()) is { Name: "Clamp" or "Clamp01" };

    // if (near) reward = 1; else if (far) reward = -1; of a local that starts at 0: one of them, or nothing.
    private static bool AreApart(IReadOnlyList<IOperation> changes)
    {
        if (changes[0] is not IVariableDeclaratorOperation declared) return false;
        if (declared.Initializer?.Value.Unconverted().ConstantValue is { HasValue: true, Value: not (0 or 0f or 0d) }
            or { HasValue: false }) return false;
        for (int i = 1; i < changes.Count; i++)
        {
            if (changes[i] is not ISimpleAssignmentOperation) return false;
            for (int j = i + 1; j < changes.Count; j++)
            {
                if (!AreApart(changes[i].Syntax, changes[j].Syntax)) return false;
            }
        }

        return true;
    }

    private static bool AreApart(SyntaxNode one, SyntaxNode other) => one.Ancestors().Any(around => around switch
    {
        IfStatementSyntax { Else: { } otherwise } test => test.Statement.Span.Contains(one.Span)
            ? otherwise.Span.Contains(other.Span)
            : otherwise.Span.Contains(one.Span) && test.Statement.Span.Contains(other.Span),
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section =>
            choice.Span.Contains(other.Span) && !section.Span.Contains(other.Span),
        _ => false,
    });

    private static bool Replaces(IOperation change, ILocalSymbol local) =>
        change is ISimpleAssignmentOperation { Value: var value } && !Reads(value, local)
        && value.Unconverted().ConstantValue is not { HasValue: true, Value: 0 or 0f or 0d };

    // x = 1, x += 1, x -= 1 and x = x + 1; null for anything else.
    private static (IOperation Amount, double Factor)? Part(IOperation change, ILocalSymbol local)
    {
        switch (change)
        {
            case IVariableDeclaratorOperation { Initializer.Value: var value }:
                return (value, 1);
            case ICompoundAssignmentOperation more when more.Sign() is { } sign:
                return Reads(more.Value, local) ? null : (more.Value, sign);
            case ISimpleAssignmentOperation { Value: var value } when !Reads(value, local):
                return (value, 1);
            case ISimpleAssignmentOperation { Value: var value } when value.Unconverted() is IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract,
            } sum && Is(sum.LeftOperand, local) && !Reads(sum.RightOperand, local):
                return (sum.RightOperand, sum.OperatorKind == BinaryOperatorKind.Add ? 1 : -1);
            default:
                return null;
        }
    }

    private static bool Is(IOperation value, ILocalSymbol local) =>
        value.Unconverted() is ILocalReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static bool Reads(IOperation value, ILocalSymbol local)
    {
        foreach (IOperation part in value.DescendantsAndSelf())
        {
            if (Is(part, local)) return true;
        }

        return false;
    }
}
