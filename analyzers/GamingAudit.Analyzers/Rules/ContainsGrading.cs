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

/// <summary>An answer is paid as soon as it holds the expected text somewhere.</summary>
internal sealed class ContainsGrading : RewardRule
{
    public const string Id = "GA4008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Graded by Contains",
        "'{0}' is paid as soon as '{2}' is found in '{1}': {3}",
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
            if (term.Amount.IsPositive)
            {
                foreach (BranchTest test in Branches.Around(term.Call.Site.Syntax))
                {
                    foreach (IOperation condition in method.Body.DescendantsAndSelf()
                        .Where(part => part.Syntax == test.Condition).Take(1))
                        Report(condition, test.Holds, term, method, context);
                }
            }

            foreach (Fact fact in term.Guards.Where(fact => term.Amount.IsPositive && fact.Relation == Relation.Equal))
            {
                if (fact.Value is not false && method.Body.DescendantsAndSelf().FirstOrDefault(
                    part => part.Syntax == fact.Condition)?.Unconverted() is IInvocationOperation call)
                    Report(call, term, context);
            }

            // The branches of a choice are terms of their own, and the choice is where they are paid.
            if (term.Value?.WholeChoice() is not { } whole) continue;
            foreach (IConditionalOperation choice in
                ValueParts.Of(whole, method.Locals).OfType<IConditionalOperation>())
            {
                if (amounts.Read(choice.WhenTrue).Low > amounts.Read(choice.WhenFalse).High)
                    Report(choice.Condition, true, term, method, context);
            }
        }
    }

    // Each test that is enough for the pay or needed for it, in whatever local it was kept.
    private static void Report(
        IOperation condition, bool holds, RewardTerm term, MethodLedger method, RuleContext context)
    {
        foreach (IInvocationOperation call in method.Locals.Sources(condition).OfType<IInvocationOperation>())
        {
            if (IsNegated(call) != holds) Report(call, term, context);
        }
    }

    private static void Report(IInvocationOperation call, RewardTerm term, RuleContext context)
    {
        if (Grading(call) is not var (answer, expected)) return;
        bool isTurned = Looks(expected, "answer", "completion", "response", "output", "given")
            && Looks(answer, "expected", "solution", "truth", "reference", "key", "correct");
        context.Report(
            Rule, call.Syntax.GetLocation(), term.Location, term.Call.Site.Syntax.ToString(),
            answer.ToString(), expected.ToString(),
            isTurned ? "an empty answer is always right" : "an answer that lists all candidates is always right");
    }

    private static bool Looks(SyntaxNode text, params string[] words) =>
        NameWords.Of(Places.Of(text).Names.LastOrDefault() ?? string.Empty).Any(words.Contains);

    // !answer.Contains(expected) pays what a longer answer loses.
    private static bool IsNegated(IOperation call)
    {
        bool negated = false;
        for (IOperation? at = call.Parent; at is not (null or IConditionalOperation); at = at.Parent)
            negated ^= at is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
        return negated;
    }

    // The text that is searched, and what for. The name or tag of a thing in the scene is no answer that an agent
    // writes.
    private static (SyntaxNode Answer, SyntaxNode Expected)? Grading(IInvocationOperation call)
    {
        bool isString = call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;
        (IOperation? answer, int at) = call.TargetMethod.Name switch
        {
            "Contains" or "StartsWith" or "EndsWith" when isString => (call.Instance, 0),
            "IndexOf" when isString && IsFound(call) => (call.Instance, 0),
            "IsMatch" when call.TargetMethod.IsStatic && call.TargetMethod.ContainingType.Name == "Regex" =>
                (call.Arguments.FirstOrDefault()?.Value, 1),
            _ => (null, 0),
        };
        if (answer is null || call.Arguments.Length <= at) return null;
        IOperation expected = call.Arguments[at].Value;
        bool isText = expected is { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String };
        if (!isText || answer.Syntax is not ExpressionSyntax syntax) return null;
        return CallShape.NameOf(syntax) is { } name
            && KnownFrameworks.Words.Identities.Contains(name.ToLowerInvariant()) && name != "layer"
            ? null
            : (answer.Syntax, expected.Syntax);
    }

    // answer.IndexOf(expected) >= 0
    private static bool IsFound(IOperation call) => call.Parent is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan
            or BinaryOperatorKind.NotEquals
    };
}
