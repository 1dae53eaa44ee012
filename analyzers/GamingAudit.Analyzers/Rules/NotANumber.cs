using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount takes the root, logarithm or arc of something that can leave the function's domain.</summary>
internal sealed class NotANumber : RewardRule
{
    public const string Id = "GA1009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward that may be no number",
        "'{0}' is {1} where '{2}' {3}: one such reward spoils every weight that learns from it",
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
            if (term.Value is null) continue;
            foreach (IOperation part in ValueParts.Of(term.Value, method.Locals))
            {
                if (CallShape.Of(part) is not { Arguments.Length: >= 1 } call || !ValueParts.IsArithmetic(call))
                    continue;
                IOperation argument = call.Arguments[0];
                if (Flaw(call.Name, argument, method, amounts) is not var (result, cause)) continue;
                if (TestedNames.Cover(argument, part.Syntax, term, method)) continue;
                context.Report(
                    Rule, part.Syntax.GetLocation(), null,
                    part.Syntax.ToString(), result, argument.Syntax.ToString(), cause);
            }
        }
    }

    private static (string Result, string Cause)? Flaw(
        string function, IOperation argument, MethodLedger method, AmountReader amounts)
    {
        Amount range = amounts.Read(argument);
        IOperation value = method.Locals.StandsFor(argument);
        bool isDifference = value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract };
        switch (function)
        {
            case "Sqrt" or "Log" or "Log10" or "Log2" when range.Low < 0 && isDifference:
                return ("not a number", "is negative");
            case "Log" or "Log10" or "Log2" when range.Low == 0:
                return ("minus infinity", "is 0");
            case "Acos" or "Asin" when CallShape.Of(value) is { Name: "Dot" }:
                return ("not a number", "is rounded to a little more than 1");
            default:
                return null;
        }
    }
}
