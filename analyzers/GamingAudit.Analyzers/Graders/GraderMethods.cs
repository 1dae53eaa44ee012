using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Graders;

/// <summary>
/// Recognises code that grades answers: by the interface of an evaluator, by the shape of a method (an answer and what
/// is expected in, a number or a truth value out), or by what it is given of an evaluation.
/// </summary>
internal static class GraderMethods
{
    /// <summary>Whether a type has a method that grades.</summary>
    public static bool AreIn(INamedTypeSymbol type, Words words) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(method => IsGrader(method, words));

    /// <summary>Whether a method grades.</summary>
    public static bool IsGrader(IMethodSymbol method, Words words) =>
        Answer(method, words) is not null || ReadsMetrics(method);

    /// <summary>The parameter that is an answer; null where the method grades none.</summary>
    public static IParameterSymbol? Answer(IMethodSymbol method, Words words)
    {
        if (IsEvaluation(method))
            return method.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "ChatResponse");
        if (!IsWorth(method.ReturnType)) return null;
        IParameterSymbol? answer = Named(method, WordLists.Answers, words);
        return answer is not null && Named(method, WordLists.Expectations, words) is { } expected
            && !SymbolEqualityComparer.Default.Equals(answer, expected)
            // A reward that a framework asks for is read as a reward.
            && !KnownFrameworks.PaysByReturn(method) ? answer : null;
    }

    /// <summary>The parameter that holds what is expected.</summary>
    public static IParameterSymbol? Expected(IMethodSymbol method, Words words) =>
        Named(method, WordLists.Expectations, words);

    /// <summary>Whether it decides by the metrics of an evaluation.</summary>
    public static bool ReadsMetrics(IMethodSymbol method) => IsWorth(method.ReturnType) && method.Parameters.Any(
        parameter => parameter.Type.Name is "EvaluationResult" or "EvaluationMetric" or "NumericMetric"
            or "BooleanMetric");

    private static bool IsEvaluation(IMethodSymbol method) => method.Name == "EvaluateAsync"
        && method.ContainingType?.AllInterfaces.Any(contract => contract.Name == "IEvaluator") == true;

    private static IParameterSymbol? Named(IMethodSymbol method, WordList list, Words words) =>
        method.Parameters.FirstOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_String
            && NameWords.Of(parameter.Name).LastOrDefault() is { } last && words.Of(list).Contains(last));

    private static bool IsWorth(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
            or SpecialType.System_Int32 or SpecialType.System_Boolean => true,
        _ => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results }
            && IsWorth(results[0]),
    };
}
