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
            else if (taken is IInvocationOperation match && IsFirstMatch(match, grader))
                context.Report(Rule, match.Syntax);
    }

    // The first match of a pattern that may match several times, compared with the reference.
    private static bool IsFirstMatch(IInvocationOperation call, GraderBody grader)
    {
        if (call.TargetMethod is not { Name: "Match", ContainingType.Name: "Regex" }) return false;
        IOperation? answer = call.Arguments.FirstOrDefault()?.Value;
        return grader.IsOfAnswer(answer) && Patterns.Of(call) is { } pattern && !Patterns.HasAnchor(pattern)
            && IsCompared(call, grader) && !grader.Operations.OfType<IInvocationOperation>().Any(other =>
                other.TargetMethod is { Name: "NextMatch" or "Matches" or "Count", ContainingType.Name: "Regex" or "Match" });
    }

    private static bool IsCompared(IOperation match, GraderBody grader)
    {
        HashSet<ISymbol> kept = new(SymbolEqualityComparer.Default);
        for (IOperation? at = match.Parent; at is not (null or IBlockOperation); at = at.Parent)
            if (at is IVariableDeclaratorOperation declared) kept.Add(declared.Symbol);
            else if (IsComparison(at, grader)) return true;
        return grader.Operations.Any(operation => IsComparison(operation, grader) && operation.DescendantsAndSelf()
            .OfType<ILocalReferenceOperation>().Any(local => kept.Contains(local.Local)));
    }

    private static bool IsComparison(IOperation operation, GraderBody grader) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } => true,
        IInvocationOperation { TargetMethod.Name: "Equals" } => true,
        _ => false,
    } && grader.MentionsReference(operation);

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
            (operation is IPropertyReferenceOperation { Property.Name: "Count" or "Length" } count
                && count.Instance is ILocalReferenceOperation counted
                && SymbolEqualityComparer.Default.Equals(counted.Local, local.Local))
            || (operation is IRecursivePatternOperation { DeclaredSymbol: { } found } pattern
                && SymbolEqualityComparer.Default.Equals(found, local.Local)
                && pattern.PropertySubpatterns.Any(part => part.Pattern is IConstantPatternOperation)));

    private static IEnumerable<IOperation> Sources(IOperation value, GraderBody grader) =>
        value.Unconverted() is ILocalReferenceOperation local
            ? grader.Operations.Where(operation => operation switch
            {
                IVariableDeclaratorOperation declared =>
                    SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local),
                IIsPatternOperation { Pattern: IRecursivePatternOperation pattern } =>
                    SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, local.Local),
                _ => false,
            })
            : [value];
}
