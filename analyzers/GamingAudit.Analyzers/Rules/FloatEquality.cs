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

/// <summary>A reward is guarded by the equality of two measured floating-point numbers.</summary>
internal sealed class FloatEquality : RewardRule
{
    public const string Id = "GA1003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Float equality decides a reward",
        "'{0}' pays only if '{1}' holds exactly, which measured numbers hardly ever do: the reward is "
        + "as good as dead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Measures);
        foreach (RewardTerm term in method.Terms)
        {
            foreach (Fact fact in term.Guards)
            {
                if (fact.Relation != Relation.Equal || Comparison(fact, method) is not { } test) continue;
                Report(test, term, method, words, context);
            }
            if (term.Value is null) continue;
            foreach (IBinaryOperation test in ValueParts.Of(term.Value, method.Locals).OfType<IConditionalOperation>()
                .SelectMany(choice => choice.Condition.DescendantsAndSelf()).OfType<IBinaryOperation>())
            {
                if (test.OperatorKind == BinaryOperatorKind.Equals && IsOfFloats(test))
                    Report(test, term, method, words, context);
            }
        }
    }

    private static void Report(
        IBinaryOperation test, RewardTerm term, MethodLedger method, HashSet<string> words, RuleContext context)
    {
        if (!IsMeasured(test.LeftOperand, method, words, context)
            && !IsMeasured(test.RightOperand, method, words, context)) return;
        context.Report(
            Rule, test.Syntax.GetLocation(), term.Location, term.Call.Site.Syntax.ToString(),
            test.LeftOperand.Syntax + " == " + test.RightOperand.Syntax);
    }

    private static IBinaryOperation? Comparison(Fact fact, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().FirstOrDefault(
            binary => binary.Syntax == fact.Condition
                && binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                && IsOfFloats(binary));

    private static bool IsOfFloats(IBinaryOperation test) =>
        ValueParts.IsFloating(test.LeftOperand.Type) && ValueParts.IsFloating(test.RightOperand.Type);

    // By itself, or through a field that is set to what was measured.
    private static bool IsMeasured(
        IOperation operand, MethodLedger method, HashSet<string> words, RuleContext context) =>
        ValueParts.Of(operand, method.Locals).Any(
            part => Places.Of(part.Syntax).Names.Any(words.Contains)
                || (part is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var held }
                    and (IFieldReferenceOperation or IPropertyReferenceOperation)
                    && (IsSummed(held, context) || context.Type.Assigned(held.Name).Any(
                        value => value is not null && Places.Of(value).Names.Any(words.Contains)))));

    // temperature += power * 0.1f: what adds fractions up is hardly ever the number that is meant, unless something
    // cuts it off there.
    private static bool IsSummed(ISymbol held, RuleContext context)
    {
        List<Write> writes = context.Type.WritesOf(held.Name).ToList();
        return writes.Any(write => write.Site is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression,
            Right: var by,
        } && by.DescendantNodesAndSelf().Any(IsFraction))
            && writes.All(write => write.Value is null or LiteralExpressionSyntax);
    }

    private static bool IsFraction(SyntaxNode node) =>
        (node is LiteralExpressionSyntax { Token.Value: float or double } literal
            && Literals.Number(literal) is { } number && number != System.Math.Floor(number))
        || node.IsKind(SyntaxKind.DivideExpression) || DependenceReader.IsFrameTime(node);
}
