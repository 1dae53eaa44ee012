using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader takes the first or the last of the values that an answer names.</summary>
internal sealed class OneOfSeveral : RewardRule
{
    public const string Id = "GA7004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "First or last of several values is graded",
        "'{0}' takes one of the values that the answer names: an answer that names several is right if the "
        + "right one stands there",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IOperation taken in grader.Operations)
            if (Several(taken) is { } several && grader.IsOfAnswer(several) && IsSplit(several, grader)
                && !IsCounted(several, grader))
                context.Report(Rule, taken.Syntax);
    }

    // The values of which one is taken: by its place, or by a call.
    private static IOperation? Several(IOperation taken) => taken switch
    {
        IInvocationOperation { TargetMethod.Name: "First" or "Last" or "FirstOrDefault" or "LastOrDefault" } call
            when call.Arguments.Length == 1 && call.TargetMethod.IsExtensionMethod => call.Arguments[0].Value,
        _ when taken.Syntax is ElementAccessExpressionSyntax access && !taken.IsImplicit
            && access.ArgumentList.Arguments.FirstOrDefault()?.ToString() is "0" or "^1"
            && taken.Type?.SpecialType != SpecialType.System_Char =>
            taken.ChildOperations.FirstOrDefault(child => child.Syntax == access.Expression),
        _ => null,
    };

    private static bool IsSplit(IOperation several, GraderBody grader) => Sources(several, grader).Any(source =>
        source.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call =>
            (call.TargetMethod.Name == "Matches" && call.TargetMethod.ContainingType.Name == "Regex")
            || (call.TargetMethod.Name == "Split" && grader.IsOfAnswer(call.Instance ?? call))));

    private static bool IsCounted(IOperation several, GraderBody grader) =>
        several.Unconverted() is ILocalReferenceOperation local && grader.Operations.Any(operation =>
            operation is IPropertyReferenceOperation { Property.Name: "Count" or "Length" } count
            && count.Instance is ILocalReferenceOperation counted
            && SymbolEqualityComparer.Default.Equals(counted.Local, local.Local));

    private static IEnumerable<IOperation> Sources(IOperation value, GraderBody grader) =>
        value.Unconverted() is ILocalReferenceOperation local
            ? grader.Operations.OfType<IVariableDeclaratorOperation>()
                .Where(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local))
            : [value];
}
