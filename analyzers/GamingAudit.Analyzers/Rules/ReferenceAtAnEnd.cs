using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays an answer that begins or ends with the reference.</summary>
internal sealed class ReferenceAtAnEnd : RewardRule
{
    public const string Id = "GA7002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer graded by how it begins or ends",
        "'{0}' pays every answer that begins or ends as the reference does: 420 is no 42",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
            if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
                && call.TargetMethod.Name is "StartsWith" or "EndsWith"
                && grader.IsOfAnswer(call.Instance) && grader.IsOfReference(call.Arguments.FirstOrDefault()?.Value)
                && grader.Pays(call))
                context.Report(Rule, call.Syntax);
    }
}
