using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>What graders give: numbers, truth values, and objects that hold one of these.</summary>
internal static class Results
{
    private static readonly string[] Names =
        ["result", "score", "grade", "metric", "evaluation", "verdict", "judgement", "judgment"];

    // What a web framework answers with is no worth.
    private static readonly string[] Others = ["action", "http", "json", "view", "task", "content", "validation"];

    private static readonly string[] Amounts =
        ["Score", "Value", "Grade", "Points", "Reward", "Passed", "Success", "IsCorrect", "Correct", "IsSuccess"];

    /// <summary>Whether a method of this type says what something is worth.</summary>
    public static bool IsWorth(ITypeSymbol type) => IsPlain(type) || IsObject(type)
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results }
            && IsWorth(results[0]));

    /// <summary>Whether a type is an object that holds a worth.</summary>
    public static bool IsObject(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Error, TypeArguments.Length: 0,
    }
        && NameWords.Of(type.Name).ToArray() is { Length: > 0 } words
        && Names.Contains(words[words.Length - 1]) && !words.Any(Others.Contains);

    /// <summary>Whether what a call or an object is given becomes what it gives.</summary>
    public static bool HandsOn(IOperation made) => made switch
    {
        IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } } => true,
        IInvocationOperation call => IsObject(call.Type),
        IObjectCreationOperation creation =>
            IsObject(creation.Type) || creation.Type?.Name is "ValueTask",
        _ => false,
    };

    /// <summary>Whether an assignment sets what an object is worth.</summary>
    public static bool IsAmount(IOperation target) => target is IPropertyReferenceOperation { Property: var property }
        && Amounts.Contains(property.Name) && IsObject(property.ContainingType);

    /// <summary>The value that an object is made with; null where it is made with none that is known.</summary>
    public static IOperation? Amount(IOperation made) => made switch
    {
        IInvocationOperation { TargetMethod.Name: "FromResult" } call => call.Arguments.FirstOrDefault()?.Value,
        IInvocationOperation call when HandsOn(call) =>
            call.Arguments.FirstOrDefault(argument => IsPlain(argument.Value.Unconverted().Type))?.Value,
        IObjectCreationOperation creation when HandsOn(creation) =>
            creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(assigned => IsAmount(assigned.Target))?.Value
            ?? creation.Arguments.FirstOrDefault(argument =>
                creation.Type?.Name == "ValueTask" || IsPlain(argument.Value.Unconverted().Type))?.Value,
        _ => null,
    };

    private static bool IsPlain(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double
        or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_Int32
        or SpecialType.System_Boolean;
}
