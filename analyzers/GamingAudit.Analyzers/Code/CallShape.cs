using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>A call seen alike whether its method resolved or not.</summary>
/// <param name="Name">The method's simple name.</param>
/// <param name="Method">The method; null where it did not resolve.</param>
/// <param name="Syntax">The call as it is written.</param>
/// <param name="Arguments">The arguments' values in the order of evaluation.</param>
internal sealed record CallShape(
    string Name, IMethodSymbol? Method, InvocationExpressionSyntax Syntax, ImmutableArray<IOperation> Arguments)
{
    /// <summary>The class that declares the method; as it is written where it did not resolve.</summary>
    public string Class => Method?.ContainingType?.Name
        ?? Place.OfOwner(Syntax.Expression, ImmutableHashSet<string>.Empty).Text;

    /// <summary>The call that an operation makes; null where it makes none.</summary>
    public static CallShape? Of(IOperation operation)
    {
        if (operation.Syntax is not InvocationExpressionSyntax syntax) return null;
        string? name = NameOf(syntax.Expression);
        if (string.IsNullOrEmpty(name)) return null;
        switch (operation)
        {
            case IInvocationOperation call:
                return new CallShape(name!, call.TargetMethod, syntax, Values(call));
            case IInvalidOperation invalid:
                return new CallShape(name!, null, syntax, Values(invalid, syntax));
            case IDynamicInvocationOperation dynamic:
                return new CallShape(name!, null, syntax, dynamic.Arguments);
            default:
                return null;
        }
    }

    /// <summary>The simple name of what is called; null for a call of a value.</summary>
    public static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableArray<IOperation> Values(IInvocationOperation call)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>(call.Arguments.Length);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!argument.IsImplicit) values.Add(argument.Value);
        }

        return values.ToImmutable();
    }

    private static ImmutableArray<IOperation> Values(IInvalidOperation call, InvocationExpressionSyntax syntax)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation child in call.ChildOperations)
        {
            if (syntax.ArgumentList.Span.Contains(child.Syntax.Span)) values.Add(child);
        }

        return values.ToImmutable();
    }
}
