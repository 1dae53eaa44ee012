using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
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
                if (!IsMeasured(test.LeftOperand, method, words)
                    && !IsMeasured(test.RightOperand, method, words)) continue;
                context.Report(
                    Rule, fact.Condition.GetLocation(), term.Location,
                    term.Call.Site.Syntax.ToString(),
                    test.LeftOperand.Syntax + " == " + test.RightOperand.Syntax);
            }
        }
    }

    private static IBinaryOperation? Comparison(Fact fact, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().FirstOrDefault(
            binary => binary.Syntax == fact.Condition
                && binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                && ValueParts.IsFloating(binary.LeftOperand.Type) && ValueParts.IsFloating(binary.RightOperand.Type));

    private static bool IsMeasured(IOperation operand, MethodLedger method, HashSet<string> words) =>
        ValueParts.Of(operand, method.Locals).Any(
            part => Places.Of(part.Syntax).Names.Any(words.Contains));
}
