using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>Regular expressions as graders use them.</summary>
internal static class Patterns
{
    /// <summary>The pattern that a call of a regular expression matches; null where it is not known.</summary>
    public static string? Of(IInvocationOperation call) => call.Instance?.Unconverted() switch
    {
        null => call.Arguments.Length > 1 ? Text(call.Arguments[1].Value) : null,
        IInvocationOperation made => Generated(made.TargetMethod),
        IPropertyReferenceOperation made => Generated(made.Property),
        IFieldReferenceOperation { Field: var field } => Made(field),
        _ => null,
    };

    /// <summary>Whether it begins at the start of a text, or ends at its end.</summary>
    public static bool HasAnchor(string pattern) =>
        pattern.StartsWith("^", StringComparison.Ordinal) || pattern.StartsWith("\\A", StringComparison.Ordinal)
        || pattern.EndsWith("$", StringComparison.Ordinal)
        || pattern.EndsWith("\\z", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part of a value is what a pattern matched of a text.</summary>
    public static bool HavePicked(
        IOperation value, IReadOnlyList<IOperation> operations, int depth) => value.DescendantsAndSelf().Any(part => part switch
    {
        IInvocationOperation call => call.TargetMethod.ContainingType.Name is "Regex" or "Match" or "MatchCollection"
            && call.TargetMethod.Name is not ("Replace" or "Unescape" or "Escape"),
        ILocalReferenceOperation local => depth > 0
            && Sources(local.Local, operations).Any(source => HavePicked(source, operations, depth - 1)),
        _ => false,
    });

    private static IEnumerable<IOperation> Sources(ILocalSymbol local, IReadOnlyList<IOperation> operations) =>
        operations.Select(operation => operation switch
    {
        IVariableDeclaratorOperation declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, local) =>
            (declared.Initializer ?? (declared.Parent as IVariableDeclarationOperation)?.Initializer)?.Value,
        IIsPatternOperation match when match.Pattern.DescendantsAndSelf().Any(part =>
            SymbolEqualityComparer.Default.Equals(Origins.Declared(part), local)) => match.Value,
        _ => null,
    }).OfType<IOperation>();

    private static string? Text(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text }
        ? text
        : null;

    private static string? Generated(ISymbol member) => member.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name is "GeneratedRegexAttribute" or "GeneratedRegex")
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault();

    // By its text, since the model of another file may not be asked.
    private static string? Made(IFieldSymbol field) => field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
        is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax made }
        && made.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText
            : null;
}
