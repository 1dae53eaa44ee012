using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount divides by a distance, a speed or a number of elements that nothing keeps from zero.</summary>
internal sealed class UnguardedDivision : RewardRule
{
    public const string Id = "GA1002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Unguarded division in a reward",
        "'{0}' divides by '{1}', which can be 0: the reward then is infinite or not a number, and "
        + "near 0 it pays without bound",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        HashSet<string> sizes = context.Words(WordLists.Sizes);
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            foreach (IBinaryOperation division in ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>())
            {
                if (division.OperatorKind != BinaryOperatorKind.Divide) continue;
                IOperation divisor = division.RightOperand;
                if (!ValueParts.IsFloating(division.Type) || !(IsMeasured(divisor, method, sizes)
                    || IsCounted(divisor, method, context.Type) || IsSaving(divisor, context.Type))) continue;
                if (amounts.Read(divisor).IsPositive || TestedNames.Cover(divisor, division.Syntax, term, method))
                    continue;
                if (IsIndexed(divisor, method)) continue;
                context.Report(
                    Rule, division.Syntax.GetLocation(), null, division.Syntax.ToString(), divisor.Syntax.ToString());
            }
        }
    }

    private static bool IsMeasured(IOperation divisor, MethodLedger method, HashSet<string> sizes)
    {
        IOperation value = divisor.Unconverted();
        if (value is ILocalReferenceOperation local)
            return method.Locals.AreExact(local.Local) && method.Locals.Of(local.Local).All(
                assigned => assigned.Unconverted() is not ILocalReferenceOperation
                    && IsMeasured(assigned, method, sizes));
        // The sum of two sizes is 0 where both are.
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            return IsMeasured(sum.LeftOperand, method, sizes) && IsMeasured(sum.RightOperand, method, sizes);
        // Abs(x - goal): a distance along a line.
        if (CallShape.Of(value) is { Name: "Abs", Arguments: { Length: 1 } way }
            && way[0].Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract }) return true;
        if (CallShape.Of(value) is { Name: "Sqrt" } root && Arithmetic.Is(root)) return true;
        return value.Syntax is ExpressionSyntax syntax
            && CallShape.NameOf(syntax is InvocationExpressionSyntax call ? call.Expression : syntax) is { } name
            && sizes.Contains(name);
    }

    // accepted, solved + passed: counts that an episode begins with at 0, and that a step need not raise.
    private static bool IsCounted(IOperation of, MethodLedger method, TypeSource type) => of.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
            IsCounted(sum.LeftOperand, method, type) && IsCounted(sum.RightOperand, method, type),
        ILocalReferenceOperation local => method.Locals.Only(local.Local) is { } given
            && IsCounted(given, method, type),
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member.Name: var name } member =>
            ValueParts.IsInteger(member.Type!) && type.EpisodeBegins.Any()
            && type.WrittenAtEpisodeBegin().Contains(name)
            && type.WritesOf(name).All(write => write.Change is "0" || (write.Change == "+"
                && write.Site is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax
                && Branches.Around(write.Site).Any(test => test.Holds || test.Branch is ElseClauseSyntax))
                || write.Site is AssignmentExpressionSyntax { Right: AssignmentExpressionSyntax }),
        _ => false,
    };

    // scale = before - after, which an episode begins with: where there is nothing between the two, or less.
    private static bool IsSaving(IOperation divisor, TypeSource type) =>
        divisor.Unconverted() is IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field }
        && field.DeclaredAccessibility == Accessibility.Private
        && type.WritesOf(field.Name).ToArray() is { Length: > 0 } writes && writes.All(
            write => write.Value is BinaryExpressionSyntax { Left: var from, Right: var less } difference
                && difference.IsKind(SyntaxKind.SubtractExpression)
                && Literals.Number(from) is null && Literals.Number(less) is null);

    // Code that reads an element of a collection relies on its having some.
    private static bool IsIndexed(IOperation divisor, MethodLedger method) =>
        divisor.Unconverted().Syntax is MemberAccessExpressionSyntax size
        && size.Name.Identifier.ValueText is ("Count" or "Length")
        && method.Body.Syntax.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Any(
            element => Places.Of(element.Expression) == Places.Of(size.Expression));
}
