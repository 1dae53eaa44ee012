using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader returns what grows with the length of an answer.</summary>
internal sealed class LengthPays : RewardRule
{
    public const string Id = "GA7009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Length of an answer pays",
        "'{0}' pays more the longer the answer is, without an end: padding is worth more than being right",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IOperation operation in grader.Operations)
            if (operation is IPropertyReferenceOperation { Property.Name: "Length" or "Count" } length
                && grader.IsOfAnswer(length.Instance) && IsText(length.Instance?.Type)
                && !grader.MentionsReference(length)
                && grader.IsPaid(length)
                && !IsLess(length))
                context.Report(Rule, length.Syntax);
    }

    private static bool IsText(ITypeSymbol? type) => type is not null
        && (type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol);

    // What is taken off, or divided by, does not grow.
    private static bool IsLess(IOperation part)
    {
        for (IOperation child = part; child.Parent is { } at and not IReturnOperation; child = at)
            if (at is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus }
                || (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract or BinaryOperatorKind.Divide }
                    difference && difference.RightOperand == child))
                return true;
        return false;
    }
}
