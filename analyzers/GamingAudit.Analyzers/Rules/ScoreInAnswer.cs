using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader returns a number that it reads from the answer.</summary>
internal sealed class ScoreInAnswer : RewardRule
{
    public const string Id = "GA7005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Score read from the answer",
        "'{0}' takes the score from the answer itself: whoever writes 99 gets 99",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
            if (call.TargetMethod.Name is "Parse" or "GetDouble" or "GetSingle" or "GetInt32" or "GetDecimal"
                    or "ToDouble" or "ToSingle" or "ToInt32"
                && (grader.IsOfAnswer(call.Instance)
                    || grader.IsOfAnswer(call.Arguments.FirstOrDefault()?.Value))
                && IsNumber(call.Type) && grader.IsPaid(call, Paying.Alone))
                context.Report(Rule, call.Syntax);
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double
        or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_Int32;
}
