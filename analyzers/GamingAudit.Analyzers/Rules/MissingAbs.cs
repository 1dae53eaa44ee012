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

/// <summary>A signed difference is tested against an upper bound only, so that any negative one is paid.</summary>
internal sealed class MissingAbs : RewardRule
{
    public const string Id = "GA1005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Signed difference bounded on one side",
        "'{0}' is {3} for '{1}', and '{2}' can be negative: any distance on the other side {4}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        foreach (RewardTerm term in method.Terms)
        {
            if (WantedLess.In(term, method, context.Type) is { } wanted)
                context.Report(
                    Rule, wanted.Syntax.GetLocation(), term.Location, term.Call.Site.Syntax.ToString(),
                    wanted.Syntax.ToString(), wanted.Syntax.ToString(), "paid", "earns more the farther it is");
            if (term.Amount.IsNegative) CheckCharge(term, method, context, amounts);
            if (!term.Amount.IsPositive) continue;
            foreach (Fact fact in term.Guards)
            {
                if (Measured(fact, method, amounts) is not { } measured) continue;
                if (!IsSigned(measured, method, context)) continue;
                Place place = Places.Of(measured.Syntax);
                if (term.Guards.Any(other => other.Subject == place && IsLower(other.Relation))) continue;
                context.Report(
                    Rule, measured.Syntax.GetLocation(), term.Location,
                    term.Call.Site.Syntax.ToString(), GuardText.Of(fact), measured.Syntax.ToString(), "paid",
                    "earns it as well");
            }
        }
    }

    // if (offset > 3f) AddReward(-0.1f), and off the other side of the lane nothing.
    private static void CheckCharge(RewardTerm term, MethodLedger method, RuleContext context, AmountReader amounts)
    {
        foreach (Fact fact in term.Guards)
        {
            Fact free = ConditionFacts.Negate(fact);
            if (Measured(free, method, amounts) is not { } measured) continue;
            if (CallShape.Of(measured) is not null
                || !(IsSideways(measured, method, context) || IsSidewaysByName(measured, method, context))) continue;
            Place place = Places.Of(measured.Syntax);
            bool isTestedBelow = method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().Any(
                test => test.Syntax != fact.Condition
                    && test.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                    && test.DescendantsAndSelf().Any(part => Places.Of(part.Syntax) == place));
            if (isTestedBelow) continue;
            context.Report(
                Rule, measured.Syntax.GetLocation(), term.Location,
                term.Call.Site.Syntax.ToString(), GuardText.Of(fact), measured.Syntax.ToString(), "charged",
                "costs nothing");
        }
    }

    // To the left and to the right of the agent or of a line are alike; below and above are not.
    private static bool IsSideways(IOperation operation, MethodLedger method, RuleContext context) =>
        method.Locals.Sources(operation).Concat(ValueParts.Of(operation, method.Locals)).Prepend(operation).Any(
            part => part.Unconverted().Syntax is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "x" or "X",
                Expression: InvocationExpressionSyntax { Expression: var called },
            } && KnownFrameworks.Words.Locals.Contains(CallShape.NameOf(called) ?? string.Empty)
            || CallShape.Of(part.Unconverted()) is { } call
                && context.Words(WordLists.SignedAngles).Contains(call.Name));

    // offset += steer * 0.1, of which the type takes the magnitude elsewhere or whose name says as much: it goes to
    // either side alike.
    private static bool IsSidewaysByName(IOperation operation, MethodLedger method, RuleContext context) =>
        operation.Unconverted() is IFieldReferenceOperation { Field: var field }
        && ValueParts.IsFloating(field.Type)
        && (context.Type.TakesMagnitudeOf(field.Name)
            || NameWords.Of(field.Name).Any(
                word => word is "offset" or "lane" or "lateral" or "roll" or "yaw" or "deviation" or "tilt"))
        && context.Type.WritesOf(field.Name).Any(write => write.Site is AssignmentExpressionSyntax set
            && Motions.By(set) is { } by && Literals.Number(by) is null);

    // What is known to lie below a positive limit.
    private static IOperation? Measured(Fact fact, MethodLedger method, AmountReader amounts)
    {
        IBinaryOperation? test = method.Body.DescendantsAndSelf().OfType<IBinaryOperation>()
            .FirstOrDefault(binary => binary.Syntax == fact.Condition);
        if (test is null) return null;
        IOperation left = test.LeftOperand, right = test.RightOperand;
        bool isLeft = Places.Of(left.Syntax) == fact.Subject;
        (IOperation low, IOperation high) = IsLower(isLeft ? fact.Relation : Fact.Mirrored(fact.Relation))
            ? (right, left)
            : (left, right);
        return fact.Relation is not (Relation.Equal or Relation.NotEqual) && amounts.Read(high).IsPositive ? low : null;
    }

    private static bool IsLower(Relation relation) =>
        relation is Relation.Greater or Relation.GreaterOrEqual or Relation.Equal;

    private static bool IsSigned(IOperation operation, MethodLedger method, RuleContext context)
    {
        switch (operation.Unconverted())
        {
            case ILocalReferenceOperation local:
                return method.Locals.Only(local.Local) is { } assigned
                    && assigned.Unconverted() is not ILocalReferenceOperation
                    && IsSigned(assigned, method, context);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference:
                return Coordinate(difference.LeftOperand, context) is { } left
                    && left == Coordinate(difference.RightOperand, context);
            case var value:
                return CallShape.Of(value) is { } call && context.Words(WordLists.SignedAngles).Contains(call.Name);
        }
    }

    // The coordinate that is read; null for anything else, and for one of an earlier moment: progress has a sign.
    private static string? Coordinate(IOperation operand, RuleContext context) =>
        operand.Unconverted().Syntax is MemberAccessExpressionSyntax member
        && member.Name.Identifier.ValueText is var name && context.Words(WordLists.Coordinates).Contains(name)
        && !Places.Of(member).Names.Any(part => IsPast(part, context.Words(WordLists.Past)))
            ? name
            : null;

    private static bool IsPast(string name, HashSet<string> past) =>
        past.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
