using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A metric without a value or an interpretation counts as a pass.</summary>
internal sealed class ErrorPasses : RewardRule
{
    public const string Id = "GA7012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Metric without a value passes",
        "'{0}' takes a metric that failed for one that passed: an evaluator that breaks keeps the build "
        + "green",
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
                case ICoalesceOperation { Value: var value } coalesce
                    when IsMetric(value, "Value") && GraderBody.IsPay(coalesce.WhenNull):
                case ICoalesceOperation { Value: var failed } other
                    when IsMetric(failed, "Failed") && other.WhenNull.ConstantValue is { Value: false }:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } binary
                    when IsMetric(binary.LeftOperand, "Failed")
                        && binary.RightOperand.Unconverted().ConstantValue is { Value: true }:
                    context.Report(Rule, operation.Syntax);
                    break;
            }
    }

    // By their names, which an evaluation's types have in whatever version.
    private static bool IsMetric(IOperation value, string member) => value.DescendantsAndSelf().Any(part =>
        part is IPropertyReferenceOperation { Property: var property } && property.Name == member
        && property.ContainingType.Name is "EvaluationMetric" or "NumericMetric" or "BooleanMetric"
            or "EvaluationMetricInterpretation");
}
