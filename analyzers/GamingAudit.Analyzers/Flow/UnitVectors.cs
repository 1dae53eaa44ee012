using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Products of two vectors of length 1, which are cosines.</summary>
internal static class UnitVectors
{
    /// <summary>Dot(a.forward, way.normalized), and the same as a call on one of them.</summary>
    public static bool AreMultiplied(IOperation value, LocalValues locals)
    {
        if (CallShape.Of(value) is not { Name: "Dot", Arguments: { Length: 1 or 2 } arguments } call) return false;
        if (arguments.Length == 2) return arguments.All(one => Is(one, locals));
        return Is(arguments[0], locals) && value is IInvocationOperation { Instance: { } instance }
            && Is(instance, locals);
    }

    private static bool Is(IOperation vector, LocalValues locals) => vector.Unconverted() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } turned => Is(turned.Operand, locals),
        ILocalReferenceOperation { Local: var local } => locals.Only(local) is { } made && Is(made, locals),
        { Syntax: InvocationExpressionSyntax call } => IsNamed(call.Expression),
        { Syntax: MemberAccessExpressionSyntax member } => IsNamed(member),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax expression) => CallShape.NameOf(expression) is { } name
        && KnownFrameworks.Words.Units.Contains(name);
}
