using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A score is divided by how long an answer is.</summary>
internal sealed class AnswerDivides : RewardRule
{
    public const string Id = "GA7011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer decides what it is divided by",
        "'{0}' divides by something that the answer decides: a shorter answer gets more for the same, and "
        + "an empty one divides by zero",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IBinaryOperation quotient in grader.Operations.OfType<IBinaryOperation>())
            if (quotient.OperatorKind == BinaryOperatorKind.Divide
                && grader.IsOfAnswer(quotient.RightOperand) && !grader.MentionsReference(quotient.RightOperand)
                && (IsSize(quotient.RightOperand)
                    ? grader.IsPaid(quotient)
                    : grader.MentionsReference(quotient.LeftOperand) && grader.IsPaid(quotient, Paying.Bounded)))
                context.Report(Rule, quotient.Syntax);
    }

    private static bool IsSize(IOperation value) => value.Unconverted() is
        IPropertyReferenceOperation { Property.Name: "Length" or "Count" }
        or IInvocationOperation { TargetMethod.Name: "Count" };
}
