using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays an answer as soon as the reference is found somewhere in it.</summary>
internal sealed class ReferenceWithin : RewardRule
{
    public const string Id = "GA7001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer graded by what it contains",
        "'{0}' pays every answer that has the reference in it: one that lists all candidates, or denies the "
        + "right one, is right",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
            if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
                && (call.TargetMethod.Name == "Contains" || IsFound(call))
                && grader.IsOfAnswer(call.Instance) && grader.IsOfReference(call.Arguments.FirstOrDefault()?.Value)
                && grader.Pays(call))
                context.Report(Rule, call.Syntax);
    }

    // answer.IndexOf(expected) >= 0
    private static bool IsFound(IInvocationOperation call) => call.TargetMethod.Name is "IndexOf" or "LastIndexOf"
        && call.Parent is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan
                or BinaryOperatorKind.NotEquals
        };
}
