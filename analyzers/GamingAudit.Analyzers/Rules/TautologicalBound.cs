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

/// <summary>Two comparisons of one quantity, joined so that they hold always, never, or as often as one.</summary>
internal sealed class TautologicalBound : RewardRule
{
    public const string Id = "GA1004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Bound that bounds nothing",
        "'{0}' {1}, so that '{2}' is {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        foreach (SyntaxNode site in Sites(method))
        {
            foreach (IBinaryOperation joined in Guards(site, method))
            {
                if (Flaw(joined, amounts) is not var (flaw, consequence)) continue;
                context.Report(
                    Rule, joined.Syntax.GetLocation(), site.GetLocation(),
                    joined.Syntax.ToString(), flaw, site.ToString(), consequence);
            }
        }

        foreach (RewardTerm term in method.Terms.Where(term => term.Value is not null))
        {
            foreach (IOperation part in ValueParts.Of(term.Value!, method.Locals))
            {
                if (Always(part, amounts) is not { } always) continue;
                context.Report(
                    Rule, part.Syntax.GetLocation(), term.Location, part.Syntax.ToString(),
                    "is always " + RuleContext.Text(always), term.Call.Site.Syntax.ToString(),
                    "the same whatever is measured");
            }
        }
    }

    // Min(overflow, -1) of what is never negative: the other bound was meant.
    private static double? Always(IOperation part, AmountReader amounts)
    {
        if (CallShape.Of(part) is not { Name: "Min" or "Max", Arguments: { Length: 2 } two } call) return null;
        if (two.Any(one => one.Unconverted().ConstantValue.HasValue) is false) return null;
        Amount[] read = [.. two.Select(amounts.Read)];
        int fix = two[0].Unconverted().ConstantValue.HasValue ? 0 : 1;
        Amount bound = read[fix], measured = read[1 - fix];
        if (!bound.IsConstant || measured.IsConstant) return null;
        return (call.Name == "Min" ? measured.Low > bound.High : measured.High < bound.Low) ? bound.Low : null;
    }

    // (healthy || stopsWhenUnhealthy ? 1 : 0) * bonus
    public override void Check(ClassLedger type, RuleContext context)
    {
        var told = new HashSet<SyntaxNode>();
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms.Where(term => term.Value is not null))
            {
                foreach (SyntaxNode part in method.Locals.Sources(term.Value!)
                    .SelectMany(source => BaselineOrder.WithHelpers(source.Syntax, context.Type)))
                {
                    if (part is not ConditionalExpressionSyntax { Condition: var condition }) continue;
                    if (SettingsOn.In(condition, context.Type) is not var (either, on) || !told.Add(either)) continue;
                    context.Note(
                        Rule, either.GetLocation(), term.Location, either.ToString(),
                        "holds wherever '" + on + "' is true, as it is where nobody sets it",
                        term.Call.Site.Syntax.ToString(), "paid wherever the agent goes");
                }
            }
        }
    }

    // A reward behind a condition that never holds is no term: no path leads to it.
    private static IEnumerable<SyntaxNode> Sites(MethodLedger method) =>
        method.Terms.Select(term => term.Call.Site.Syntax).Concat(
            from operation in method.Body.DescendantsAndSelf()
            where KnownFrameworks.Classify(operation) is { } call && call.Kind.Pays()
            select operation.Syntax).Distinct();

    // The joined comparisons in the conditions of the statements that hold the site in their first branch.
    private static IEnumerable<IBinaryOperation> Guards(SyntaxNode site, MethodLedger method)
    {
        List<SyntaxNode> conditions = [.. Conditions(site, method)];
        if (conditions.Count == 0) return [];
        return method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().Where(
            joined => joined.OperatorKind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd
                && conditions.Any(condition => condition.Span.Contains(joined.Syntax.Span)));
    }

    // if (...) site; what is paid may choose as well, and a local may hold the condition.
    private static IEnumerable<SyntaxNode> Conditions(SyntaxNode site, MethodLedger method)
    {
        IEnumerable<ExpressionSyntax> written = site.Ancestors().OfType<IfStatementSyntax>()
            .Where(test => test.Statement.Span.Contains(site.Span)).Select(test => test.Condition)
            .Concat(site.DescendantNodesAndSelf().OfType<ConditionalExpressionSyntax>()
                .Select(choice => choice.Condition));
        foreach (ExpressionSyntax condition in written)
        {
            yield return condition;
            if (condition is IdentifierNameSyntax && method.Operation(condition) is ILocalReferenceOperation local
                && method.Locals.Only(local.Local) is { } made)
                yield return made.Syntax;
        }
    }

    private static (string Flaw, string Consequence)? Flaw(IBinaryOperation joined, AmountReader amounts)
    {
        if (Bound(joined.LeftOperand, amounts) is not { } left || Bound(joined.RightOperand, amounts) is not { } right)
            return null;
        if (left.Subject != right.Subject) return null;
        if (joined.OperatorKind == BinaryOperatorKind.ConditionalAnd && left.Excludes(right))
            return ("never holds", "never paid");
        if (joined.OperatorKind == BinaryOperatorKind.ConditionalOr
            && ConditionFacts.Negate(left).Excludes(ConditionFacts.Negate(right)))
            return ("holds whatever '" + left.Key + "' is", "paid wherever the agent goes");
        return IsSymmetric(left, right)
            ? ("says no more than one of its halves", "paid beyond the bound that was meant on the other side")
            : null;
    }

    // x < -3 || x < 3: the two ends of a range, compared in the same direction.
    private static bool IsSymmetric(Fact left, Fact right) =>
        IsUpper(left.Relation) == IsUpper(right.Relation)
        && left.Value is double a && right.Value is double b && a != 0 && a.Equals(-b);

    private static bool IsUpper(Relation relation) => relation is Relation.Less or Relation.LessOrEqual;

    // A call may return something else the second time.
    private static Fact? Bound(IOperation operand, AmountReader amounts) =>
        ConditionFacts.WhenTrue(operand.Unconverted()) is
        { Relation: not (Relation.Equal or Relation.NotEqual) } test
        && WithNumber(test, operand.Unconverted(), amounts) is { Value: double } fact
        && !operand.DescendantsAndSelf().Any(part => part is IInvocationOperation or IDynamicInvocationOperation)
        && !operand.DescendantsAndSelf().Any(DependenceReader.IsRandom)
            ? fact
            : null;

    // A field that nothing sets to another number is that number.
    private static Fact WithNumber(Fact test, IOperation operand, AmountReader amounts) =>
        test.Value is Place && operand is IBinaryOperation { RightOperand: var limit }
        && Places.Of(limit.Syntax) is var named && named.Equals(test.Value)
        && amounts.Read(limit) is { IsConstant: true, Low: var value }
            ? test with { Value = value }
            : test;
}
