using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays where an answer fits none of the cases, or where no value was found in it.</summary>
internal sealed class PassingDefault : RewardRule
{
    public const string Id = "GA7008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "What cannot be read passes",
        "'{0}' pays an answer that the grader could not read: silence or nonsense is right",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IOperation operation in grader.Operations)
            switch (operation)
            {
                case ISwitchExpressionOperation choice when grader.IsOfAnswer(choice.Value):
                    foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                        if (arm.Pattern is IDiscardPatternOperation && GraderBody.IsPay(arm.Value)
                            && choice.Arms.Any(other => other != arm && !GraderBody.IsPay(other.Value)))
                            context.Report(Rule, arm.Syntax);
                    break;
                case IPropertyReferenceOperation { Property.Name: "Success" } found
                    when grader.IsOfAnswer(found.Instance) && grader.PaysWithout(found):
                    context.Report(Rule, found.Syntax);
                    break;
                case IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } empty
                    when IsOfAnswerAlone(empty.Arguments.FirstOrDefault()?.Value, grader) && grader.Pays(empty):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } none
                    when IsSize(none.LeftOperand) && none.RightOperand.ConstantValue is { Value: 0 }
                        && IsOfAnswerAlone(none.LeftOperand, grader) && grader.Pays(none):
                    context.Report(Rule, operation.Syntax);
                    break;
                case IInvocationOperation { TargetMethod.Name: "TryParse" } read
                    when grader.IsOfAnswer(read.Arguments.FirstOrDefault()?.Value) && grader.PaysWithout(read):
                    context.Report(Rule, read.Syntax);
                    break;
            }
    }

    private static bool IsOfAnswerAlone(IOperation? value, GraderBody grader) =>
        grader.IsOfAnswer(value) && !grader.MentionsReference(value);

    private static bool IsSize(IOperation value) =>
        value is IPropertyReferenceOperation { Property.Name: "Length" or "Count" };
}
