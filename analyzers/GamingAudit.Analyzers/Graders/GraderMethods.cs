using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Graders;

/// <summary>
/// Recognises code that grades answers: by the interface of an evaluator, by the shape of a method (an answer and what
/// is expected in, a number, a truth value or a result out), by a type that holds what is expected, or by what it is
/// given of an evaluation.
/// </summary>
internal static class GraderMethods
{
    /// <summary>Whether a type has a method that grades, or that writes what a judge is asked.</summary>
    public static bool AreIn(INamedTypeSymbol type, Words words) => type.GetMembers().OfType<IMethodSymbol>()
        .Any(method => IsGrader(method, words) || IsPrompt(method, words));

    /// <summary>Whether a file has a method that may be one of these, by its parameters' names and types.</summary>
    public static bool MayBeIn(SyntaxNode root, Words words) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax or BaseMethodDeclarationSyntax or ParameterListSyntax)
        .OfType<ParameterSyntax>().Any(parameter => parameter.Type?.ToString().TrimEnd('?') switch
        {
            "string" or "String" => IsAnswer(parameter.Identifier.ValueText, words),
            "ChatResponse" or "EvaluationResult" or "EvaluationMetric" or "NumericMetric" or "BooleanMetric" => true,
            _ => false,
        });

    /// <summary>Whether a method grades.</summary>
    public static bool IsGrader(IMethodSymbol method, Words words) =>
        Answer(method, words) is not null || ReadsMetrics(method);

    /// <summary>Whether a method makes a text of an answer, which may be what a judge is asked.</summary>
    public static bool IsPrompt(IMethodSymbol method, Words words) => !IsGrader(method, words)
        && (method.ReturnType.SpecialType == SpecialType.System_String || method.ReturnType.Name == "ChatMessage"
            || (method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: 1 } items }
                && items[0].Name == "ChatMessage"))
        && Answered(method, words) is not null;

    /// <summary>What a method is given of an answer, whatever it makes of it: a text, or a response.</summary>
    public static IParameterSymbol? Answered(IMethodSymbol method, Words words) =>
        AnsweredText(method, words) ?? Response(method);

    /// <summary>The parameter that is an answer; null where the method grades none.</summary>
    public static IParameterSymbol? Answer(IMethodSymbol method, Words words)
    {
        if (IsEvaluation(method))
            return Response(method) ?? AnsweredText(method, words);
        if (!Results.IsWorth(method.ReturnType) || AnsweredText(method, words) is not { } answer) return null;
        // A reward that a framework asks for is read as a reward.
        if (KnownFrameworks.PaysByReturn(method)) return null;
        return Expected(method, words) is not null || (IsCheck(method, words)
            && (OwnReferences(method, words).Any() || RewardEvidence.IsOfContract(method)))
            ? answer
            : null;
    }

    /// <summary>The parameter that holds what is expected.</summary>
    public static IParameterSymbol? Expected(IMethodSymbol method, Words words) =>
        Texts(method).FirstOrDefault(parameter => IsExpectation(parameter.Name, words)) ?? Second(method, words)
        ?? method.Parameters.FirstOrDefault(parameter => IsContext(parameter.Type))
        ?? method.Parameters.FirstOrDefault(parameter => HoldsExpectation(parameter.Type, words));

    /// <summary>What the type of a method holds of what is expected.</summary>
    public static IEnumerable<ISymbol> OwnReferences(IMethodSymbol method, Words words) =>
        method.IsStatic || method.ContainingType is not { } type
            ? []
            : type.GetMembers().Where(member => member switch
            {
                IFieldSymbol { AssociatedSymbol: null } field => IsText(field.Type),
                IPropertySymbol property => IsText(property.Type),
                IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true } getter =>
                    IsText(getter.ReturnType),
                _ => false,
            } && IsExpectation(member.Name, words));

    /// <summary>Whether it decides by the metrics of an evaluation.</summary>
    public static bool ReadsMetrics(IMethodSymbol method) =>
        Results.IsWorth(method.ReturnType) && method.Parameters.Any(parameter => parameter.Type.Name
            is "EvaluationResult" or "EvaluationMetric" or "NumericMetric" or "BooleanMetric");

    // Check(completion, answer): what a model says is graded by the answer.
    private static IParameterSymbol? Second(IMethodSymbol method, Words words) =>
        Texts(method).Where(parameter => IsAnswer(parameter.Name, words)).ToArray() is { Length: 2 } both
        && both.Where(parameter => parameter.Name is "answer" or "answers" or "actual").ToArray() is
        { Length: 1 } answer
            ? answer[0]
            : null;

    private static IParameterSymbol? Response(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "ChatResponse");

    private static IParameterSymbol? AnsweredText(IMethodSymbol method, Words words) => Texts(method).FirstOrDefault(
        parameter => IsAnswer(parameter.Name, words)
            && !SymbolEqualityComparer.Default.Equals(parameter, Second(method, words)));

    private static bool IsAnswer(string name, Words words) => !IsExpectation(name, words)
        && NameWords.Of(name).LastOrDefault() is { } last && words.Of(WordLists.Answers).Contains(last);

    // correctAnswer and expectedOutput are no answers, whatever they end with.
    private static bool IsExpectation(string name, Words words) =>
        NameWords.Of(name).Any(words.Of(WordLists.Expectations).Contains);

    private static bool IsCheck(IMethodSymbol method, Words words) =>
        NameWords.Of(method.Name).FirstOrDefault() is { } first && words.Of(WordLists.Checks).Contains(first);

    private static bool IsEvaluation(IMethodSymbol method) => method.Name == "EvaluateAsync"
        && method.ContainingType?.AllInterfaces.Any(contract => contract.Name == "IEvaluator") == true;

    // Grade(Item item, string response), where an item has its right answer.
    private static bool HoldsExpectation(ITypeSymbol type, Words words) => !type.DeclaringSyntaxReferences.IsEmpty
        && type.GetMembers().OfType<IPropertySymbol>().Any(held => IsText(held.Type)
            && (IsExpectation(held.Name, words) || held.Name == "Answer"));

    private static bool IsContext(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: { Length: 1 } items }
        && items[0].Name == "EvaluationContext";

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static IEnumerable<IParameterSymbol> Texts(IMethodSymbol method) =>
        method.Parameters.Where(parameter => IsText(parameter.Type));
}
