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
            if (IsAmong(call, grader) && grader.Pays(call))
                context.Report(Rule, call.Syntax);
            else if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
                && (call.TargetMethod.Name == "Contains" || IsFound(call))
                && grader.IsOfAnswer(call.Instance) && grader.IsOfReference(call.Arguments.FirstOrDefault()?.Value)
                && grader.Pays(call))
                context.Report(Rule, call.Syntax);
    }

    // values.Contains(expected), and values.Any(value => value == expected), where the values are those of the answer.
    private static bool IsAmong(IInvocationOperation call, GraderBody grader)
    {
        bool isExtension = call.TargetMethod.IsExtensionMethod;
        if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
            || call.TargetMethod.Name is not ("Contains" or "Any") || call.Arguments.Length < (isExtension ? 2 : 1))
            return false;
        IOperation? values = isExtension ? call.Arguments[0].Value : call.Instance;
        IOperation sought = call.Arguments[isExtension ? 1 : 0].Value;
        if (!grader.IsOfAnswer(values) || grader.MentionsReference(values)) return false;
        return call.TargetMethod.Name == "Contains"
            ? grader.IsOfReference(sought)
            : sought.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().Any(lambda => lambda.Body
                .DescendantsAndSelf().OfType<IReturnOperation>().Any(given => given.ReturnedValue is IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.Equals
                } equal && grader.MentionsReference(equal)));
    }

    // answer.IndexOf(expected) >= 0
    private static bool IsFound(IInvocationOperation call) => call.TargetMethod.Name is "IndexOf" or "LastIndexOf"
        && call.Parent is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan
                or BinaryOperatorKind.NotEquals
        };
}
