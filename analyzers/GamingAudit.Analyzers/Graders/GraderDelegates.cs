using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>Methods that a grader under audit is made of, whatever they call what they are given.</summary>
internal static class GraderDelegates
{
    /// <summary>The methods of a type that a body of it hands to a grader under audit.</summary>
    public static IEnumerable<IMethodSymbol> In(IOperation body, INamedTypeSymbol type) => body.DescendantsAndSelf()
        .OfType<IInvocationOperation>()
        .Where(call => OwnContracts.MakesGrader(call.TargetMethod))
        .SelectMany(call => call.Arguments)
        .Where(argument => argument.Parameter?.Name == "grader")
        .Select(argument => Target(argument.Value)).OfType<IMethodSymbol>()
        .Where(method => SymbolEqualityComparer.Default.Equals(method.ContainingType, type));

    /// <summary>The body of such a method as that of a grader: of an answer, an answer and what is expected, or a task.</summary>
    public static GraderBody? Grader(IMethodSymbol method, IOperation body) => method.Parameters.Length switch
    {
        1 => GraderBody.Of(method, body, method.Parameters[0], null),
        2 when IsText(method.Parameters[0]) => GraderBody.Of(method, body, method.Parameters[0], method.Parameters[1]),
        2 => GraderBody.Of(method, body, method.Parameters[1], method.Parameters[0]),
        _ => null,
    };

    private static bool IsText(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String;

    private static IMethodSymbol? Target(IOperation value) => value.Unconverted() switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation method } => method.Method,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };
}
