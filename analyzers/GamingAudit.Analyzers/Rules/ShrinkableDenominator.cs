using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A ratio is paid whose denominator grows only by what the agent chooses to do.</summary>
internal sealed class ShrinkableDenominator : RewardRule
{
    public const string Id = "GA3012";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Ratio whose denominator the agent decides",
        "'{0}' pays a ratio by '{1}', which {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // What keeps a divisor from being 0 and is no part of what is measured: a round number above 1e-8 and the like.
    private const double Tiny = 1e-3;

    internal const string Chosen =
        "grows only when the agent chooses: it stops trying after an early success and keeps the best ratio";

    // A ratio of two measures that vanish together is as good there as it ever gets.
    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.EndsAfter) continue;
            foreach (IBinaryOperation ratio in ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>())
            {
                if (ratio.OperatorKind != BinaryOperatorKind.Divide) continue;
                if (IsOverSpread(ratio, method))
                {
                    context.Report(
                        Rule, term.Location, ratio.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                        ratio.RightOperand.Syntax.ToString(),
                        "is next to nothing where all that it compares is alike, as of the first sample alone: any "
                        + "steady gain, however small, then pays more than all else");
                    continue;
                }

                HashSet<string> below = Measures(ratio.RightOperand, method);
                HashSet<string> above = Measures(ratio.LeftOperand, method);
                if (below.Count < 2 || above.Count == 0 || !above.IsSubsetOf(below)) continue;
                if (!IsBestAtZero(term.Value, ratio, below, method, context)) continue;
                context.Report(
                    Rule, term.Location, ratio.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                    ratio.RightOperand.Syntax.ToString(),
                    "is 0 where all that it sums is: then nothing is charged, and the agent sees to it that there is "
                    + "nothing to compare");
            }
        }
    }

    // mean / (deviation + 1e-8), both of the same samples.
    private static bool IsOverSpread(IBinaryOperation ratio, MethodLedger method)
    {
        if (Below(ratio.RightOperand, method) is not { } spread) return false;
        IOperation[] sources = [.. method.Locals.Sources(spread)];
        return sources.Any(source => CallShape.Of(source) is { Name: "Sqrt" })
            && Sampled(sources).Overlaps(Sampled(method.Locals.Sources(ratio.LeftOperand)));
    }

    // deviation + 1e-8: what stands beside a number that is only there so that nothing is divided by 0.
    private static IOperation? Below(IOperation divisor, MethodLedger method) => divisor.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
            sum.RightOperand.Number() is > 0 and <= Tiny ? sum.LeftOperand
            : sum.LeftOperand.Number() is > 0 and <= Tiny ? sum.RightOperand : null,
        ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given => Below(given, method),
        _ => null,
    };

    // returns.Average(), of an own list
    private static HashSet<string> Sampled(IEnumerable<IOperation> sources) => new(
        sources.Select(CallShape.Of).OfType<CallShape>().Where(call => call.Name is "Average" or "Sum")
            .Select(call => call.Syntax.Expression).OfType<MemberAccessExpressionSyntax>()
            .SelectMany(called => called.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Take(1))
            .Select(name => name.Identifier.ValueText));

    private static bool IsBestAtZero(
        IOperation value, IBinaryOperation ratio, HashSet<string> below, MethodLedger method, RuleContext context)
    {
        Amount anywhere = new AmountReader(
            method.Locals, context.Type, part => part == ratio ? new Amount(0, 1) : null).Read(value);
        Amount atZero = new AmountReader(
            method.Locals, context.Type,
            part => part == ratio || below.Contains(Places.Of(part.Syntax).Text) ? Amount.Of(0) : null).Read(value);
        return atZero.IsConstant && anywhere.Low < atZero.Low && anywhere.High <= atZero.Low;
    }

    // What is measured in it: neither constants nor fields that the class fixes.
    private static HashSet<string> Measures(IOperation value, MethodLedger method) => new(
        ValueParts.Of(value, method.Locals)
            .Where(part => part is IMemberReferenceOperation or ILocalReferenceOperation && !part.ConstantValue.HasValue
                && !(part is ILocalReferenceOperation local && method.Locals.Of(local.Local).Any(
                    given => given.Unconverted() is IBinaryOperation)))
            .Select(part => Places.Of(part.Syntax).Text));

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.Amount.IsNegative) continue;
                IFieldReferenceOperation? below = ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>()
                    .Where(part => part.OperatorKind == BinaryOperatorKind.Divide && Counts(part.LeftOperand))
                    .Select(part => part.RightOperand.Unconverted()).OfType<IFieldReferenceOperation>()
                    .FirstOrDefault(field => type.Methods.Any(other => ChoosesToCount(other, field.Field)));
                if (below is null) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), below.Syntax.ToString(), Chosen);
            }
        }
    }

    private static bool Counts(IOperation dividend) => dividend.Unconverted() is IFieldReferenceOperation;

    // if (actions.DiscreteActions[0] == 1) shots++;

    private static bool ChoosesToCount(MethodLedger method, IFieldSymbol field) =>
        method.Trigger == Trigger.Step
        && (method.Body.DescendantsAndSelf().OfType<IIncrementOrDecrementOperation>().Any(
            step => step.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, field) && IsChosen(step, method))
            // used += load * load
            || method.Body.DescendantsAndSelf().OfType<ICompoundAssignmentOperation>().Any(
                more => more is { OperatorKind: BinaryOperatorKind.Add, Target: IFieldReferenceOperation target }
                    && SymbolEqualityComparer.Default.Equals(target.Field, field)
                    && more.Value.Syntax is ExpressionSyntax by && Motions.IsNothingForNothing(by, method)
                    && Literals.Number(by) is null));

    internal static bool IsChosen(IOperation step, MethodLedger method)
    {
        for (IOperation? at = step.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation test)
                return DependenceReader.Read(test.Condition, method.Locals) == Reads.Action;
        }

        return false;
    }

    internal static bool IsChosen(Node next, string member)
    {
        string name = member.Split('.')[0];
        if (States.Member(next, name) is not { } value || !States.IsOneWay(next, name)) return false;
        return States.Leaves(value).Where(leaf => leaf.Value is not Node.Read).All(
            leaf => leaf.Conditions.Any(made => made.Condition.ReadsSide(Side.Action) && !made.Condition.ReadsState));
    }
}
