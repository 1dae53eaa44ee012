using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader returns what grows with the length of an answer, up to a bound or without one.</summary>
internal sealed class LengthPays : RewardRule
{
    public const string Id = "GA7009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Length of an answer pays",
        "'{0}' pays more the longer the answer is: padding is worth as much as being right, or more",
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
                && !grader.MentionsReference(length) && !grader.IsCompared(length)
                && (grader.IsPaid(length, Paying.More)
                    || ((grader.HasReference || RewardEvidence.IsOfContract(grader.Method))
                        && grader.IsPaid(length, Paying.More | Paying.Bounded))))
                context.Report(Rule, length.Syntax);
    }

    private static bool IsText(ITypeSymbol? type) => type is not null
        && (type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol);
}
