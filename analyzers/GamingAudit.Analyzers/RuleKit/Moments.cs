using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What an expression measures, and whether it measures it at an earlier moment than another.</summary>
/// <param name="Text">What is measured, with locals and kept values replaced by what they hold.</param>
/// <param name="IsKept">Whether a member holds it since an earlier step.</param>
/// <param name="At">Where in the method it is measured.</param>
internal readonly record struct Moments(string Text, bool IsKept, int At)
{
    // before = last; last = Distance(spot, goal); spot = transform.position: more hides what is measured.
    private const int MaxDepth = 6;

    /// <summary>Whether the two measure one thing at two moments of which the first is the earlier.</summary>
    public static bool AreOfOne(Moments earlier, Moments later, MethodLedger method) =>
        earlier.Text == later.Text && earlier.Text.Length > 0
        && (earlier.IsKept ? !later.IsKept
            : !later.IsKept && earlier.At < later.At && IsChangedBetween(earlier, later.At, method));

    /// <summary>What an operation of a method measures.</summary>
    public static Moments Of(IOperation operation, MethodLedger method) => Of(operation, method, 0);

    private static Moments Of(IOperation operation, MethodLedger method, int depth)
    {
        IOperation value = operation.Unconverted();
        int at = value.Syntax.SpanStart;
        if (depth > MaxDepth) return new Moments(Places.Of(value.Syntax).Text, false, at);
        switch (value)
        {
            case ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given:
                return Of(given, method, depth + 1);
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member:
                return OfMember(member, method, depth);
            case IBinaryOperation binary:
                return Joined(binary.OperatorKind.ToString(), [binary.LeftOperand, binary.RightOperand]);
            case IUnaryOperation unary:
                return Joined(unary.OperatorKind.ToString(), [unary.Operand]);
            case IMemberReferenceOperation { Instance: { } owner } member:
                return Joined(member.Member.Name, [owner]);
            default:
                return CallShape.Of(value) is { } call && !call.Arguments.IsEmpty
                    ? Joined(call.Name + " of " + call.Receiver().Text, [.. call.Arguments])
                    : new Moments(Told(value) ?? Places.Of(value.Syntax).Text, false, at);
        }

        Moments Joined(string name, IOperation[] parts)
        {
            Moments[] all = [.. parts.Select(part => Of(part, method, depth + 1))];
            return new Moments(
                name + "(" + string.Join(", ", all.Select(part => part.Text)) + ")", all.Any(part => part.IsKept),
                all.Min(part => part.At));
        }
    }

    // Way(), which is Abs(goal - x): what a method of its own measures.
    private static string? Told(IOperation value) =>
        CallShape.Of(value) is { Method: { IsStatic: false, Parameters.IsEmpty: true } asked } call
        && call.Receiver().IsSelf
        && MethodResults.Declarations(asked).SelectMany(MethodResults.Of).ToList() is { Count: 1 } results
            ? call.Name + "(" + results[0] + ")"
            : null;

    // A member that the method sets to what it measures: before that it holds the value of an earlier step.
    private static Moments OfMember(IMemberReferenceOperation member, MethodLedger method, int depth)
    {
        int at = member.Syntax.SpanStart;
        ISimpleAssignmentOperation[] sets = [.. method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>()
            .Where(set => set.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } target
                && SymbolEqualityComparer.Default.Equals(target.Member, member.Member))];
        bool isNumber = ValueParts.IsFloating(member.Type) || ValueParts.IsInteger(member.Type)
            || (member.Type is { IsValueType: true, Name: var name } && KnownFrameworks.Words.Geometry.Contains(name));
        if (!isNumber || sets.Length == 0 || sets.Any(set => set.Value.ConstantValue.HasValue))
            return new Moments(Places.Of(member.Syntax).Text, false, at);
        ISimpleAssignmentOperation? before = sets.LastOrDefault(
            set => set.Syntax.Span.End <= at && IsBeside(set.Syntax, member.Syntax));
        if (before is not null) return Of(before.Value, method, depth + 1);
        // It follows what is measured however the tests of it come out.
        if (sets.Length != 1 || Branches.Around(sets[0].Syntax).Any(
            test => Place.Identifiers(test.Condition.ToString()).Contains(member.Member.Name)))
            return new Moments(Places.Of(member.Syntax).Text, false, at);
        return Of(sets[0].Value, method, depth + 1) with { IsKept = true };
    }

    private static bool IsBeside(SyntaxNode set, SyntaxNode read) =>
        set.FirstAncestorOrSelf<BlockSyntax>()?.Span.Contains(read.Span) == true;

    // Something that the measure reads is written, or something is moved.
    private static bool IsChangedBetween(Moments earlier, int until, MethodLedger method) =>
        method.Body.Syntax.DescendantNodes().Any(node => node.SpanStart > earlier.At && node.Span.End < until
            && node.Parent is ExpressionStatementSyntax && node switch
            {
                InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
                    && !KnownFrameworks.Words.LookUps.Contains(name) && KnownFrameworks.PayByName(call) is null,
                AssignmentExpressionSyntax set => Place.Identifiers(set.Left.ToString()).Any(
                    name => Place.Identifiers(earlier.Text).Contains(name, StringComparer.Ordinal)),
                _ => false,
            });
}
