using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays in a catch clause.</summary>
internal sealed class PayingCatch : RewardRule
{
    public const string Id = "GA7007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Exception pays the answer",
        "'{0}' pays an answer that makes the grader throw: whoever breaks it is right",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (ICatchClauseOperation clause in grader.Operations.OfType<ICatchClauseOperation>())
            foreach (IReturnOperation paid in clause.Handler.DescendantsAndSelf().OfType<IReturnOperation>())
                if (GraderBody.IsPay(paid.ReturnedValue))
                    context.Report(Rule, paid.Syntax);
    }
}
