using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader parses a number of an answer without a culture.</summary>
internal sealed class CultureOfAnswer : RewardRule
{
    public const string Id = "GA7006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer read by the machine's culture",
        "'{0}' reads the answer by the machine's culture: \"1,5\" is 15 on one machine and 1.5 on another",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
            if (Parses(call.TargetMethod) && grader.IsOfAnswer(call.Arguments.FirstOrDefault()?.Value)
                && !call.TargetMethod.Parameters.Any(
                    parameter => parameter.Type.Name is "IFormatProvider" or "CultureInfo"))
                context.Report(Rule, call.Syntax);
    }

    private static bool Parses(IMethodSymbol method) => method.Name is "Parse" or "TryParse"
        ? method.ContainingType.SpecialType is SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Decimal
        : method.Name is "ToDouble" or "ToSingle" or "ToDecimal" && method.ContainingType.Name == "Convert"
            && method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;
}
