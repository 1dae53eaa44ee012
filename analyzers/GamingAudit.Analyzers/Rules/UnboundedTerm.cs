using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term that is paid at each step has no upper bound, beside a goal of a fixed worth.</summary>
internal sealed class UnboundedTerm : RewardRule
{
    public const string Id = "GA3011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pay without a bound",
        "'{0}' grows without a bound{1}: far enough out, the agent earns more by going on",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        // What ends the episode first, then what is paid once for an event.
        RewardTerm? goal = type.Terms.Where(
            term => term.Amount.IsConstant && term.Amount.IsPositive && term.Receiver.IsSelf
                && (term.EndsAfter || term.Trigger == Trigger.Enter || term.Consumed))
            .OrderByDescending(term => term.EndsAfter).FirstOrDefault();
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.EndsAfter || !term.Receiver.IsSelf) continue;
                if (!double.IsPositiveInfinity(term.Amount.High)) continue;
                if (Pole(term.Value, method, context) is { } pole)
                {
                    context.Report(
                        Rule, term.Location, goal?.Location, term.Call.Site.Syntax.ToString(),
                        ", up and down, at the poles of '" + pole.Syntax + "', which come again and again");
                    continue;
                }

                if (goal is null && !Explodes(term.Value, method, context)) continue;
                bool isLength = goal is null || term.Amount.Low >= 0 && term.Guards.IsEmpty
                    && ValueParts.Of(term.Value, method.Locals).Any(
                        part => IsLength(part, context));
                if (!isLength && !IsSpeedAlong(term.Value, method, context.Words(WordLists.Coordinates))) continue;
                context.Report(
                    Rule, term.Location, goal?.Location, term.Call.Site.Syntax.ToString(),
                    goal is null ? ", by a power of what it measures"
                        : ", and the goal '" + goal.Call.Site.Syntax + "' pays " + RuleContext.Text(goal.Amount.Low)
                            + " once");
            }
        }
    }

    // Tan(distance), of what may be a right angle and more.
    private static IOperation? Pole(IOperation value, MethodLedger method, RuleContext context) =>
        ValueParts.Of(value, method.Locals).FirstOrDefault(part =>
            CallShape.Of(part) is { Name: "Tan", Arguments: { Length: 1 } of }
            && new AmountReader(method.Locals, context.Type).Read(of[0]) is var angle
            && (angle.Low < -Math.PI / 2 || angle.High > Math.PI / 2));

    // Exp(5 * distance): no other term holds against it.
    private static bool Explodes(IOperation value, MethodLedger method, RuleContext context) =>
        ValueParts.Of(value, method.Locals).Any(part => CallShape.Of(part) is { Name: "Exp", Arguments.Length: 1 }
            && new AmountReader(method.Locals, context.Type).Read(part) is { High: double.PositiveInfinity }
            && new AmountReader(method.Locals, context.Type).Read(CallShape.Of(part)!.Arguments[0])
                is { Low: > double.NegativeInfinity, High: double.PositiveInfinity });

    // 0.05f * Vector3.Dot(body.velocity, aim), 0.1f * body.velocity.z: a speed in some direction.
    private static bool IsSpeedAlong(IOperation value, MethodLedger method, HashSet<string> axes)
    {
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return (IsPositive(product.LeftOperand) && IsSpeedAlong(product.RightOperand, method, axes))
                    || (IsPositive(product.RightOperand) && IsSpeedAlong(product.LeftOperand, method, axes));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio:
                return IsPositive(ratio.RightOperand) && IsSpeedAlong(ratio.LeftOperand, method, axes);
            case ILocalReferenceOperation local:
                return method.Locals.Only(local.Local) is { } given
                    && IsSpeedAlong(given, method, axes);
            case var bare:
                return CallShape.Of(bare) is { Name: "Dot" } dot
                    ? dot.Arguments.Any(argument => IsSpeedItself(argument, method))
                    : bare is IMemberReferenceOperation { Instance: { } vector } axis && axes.Contains(axis.Member.Name)
                        && IsSpeedItself(vector, method);
        }
    }

    private static bool IsSpeedItself(IOperation argument, MethodLedger method) => argument.Unconverted() switch
    {
        ILocalReferenceOperation local => method.Locals.Of(local.Local) is { Count: 1 } given
            && IsSpeedItself(given[0], method),
        // transform.InverseTransformDirection(body.velocity): the same speed, seen from the body.
        var turned when CallShape.Of(turned) is { Arguments.Length: 1 } call
            && KnownFrameworks.Words.Turns.Contains(call.Name) => IsSpeedItself(call.Arguments[0], method),
        var bare => bare.Syntax is ExpressionSyntax syntax && CallShape.NameOf(syntax) is { } name
            && KnownFrameworks.Words.Velocities.Contains(name),
    };

    private static bool IsPositive(IOperation factor) =>
        factor.Unconverted().ConstantValue is { HasValue: true, Value: > 0f or > 0 or > 0d };

    // Not that of a velocity, which is another rule's.
    private static bool IsLength(IOperation part, RuleContext context)
    {
        string? name = CallShape.Of(part)?.Name
            ?? (part.Syntax as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        return name is not null && context.Words(WordLists.Lengths).Contains(name)
            && !Places.Of(part.Syntax).Names.SelectMany(NameWords.Of).Any(context.Words(WordLists.Speeds).Contains);
    }
}
