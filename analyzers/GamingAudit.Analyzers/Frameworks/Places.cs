using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Places of expressions, without the members through which the known engines reach one object.</summary>
internal static class Places
{
    public static Place Of(SyntaxNode? expression) => Place.Of(expression, KnownFrameworks.Words.Hops);

    /// <summary>Whose method a call calls: the object itself where it names nobody.</summary>
    public static Place OfReceiver(InvocationExpressionSyntax call) => OfOwner(call.Expression);

    /// <summary>Whose member an expression names: the object itself where it names nobody.</summary>
    public static Place OfOwner(ExpressionSyntax member) => Place.OfOwner(member, KnownFrameworks.Words.Hops);

    /// <summary>Whether an expression is the object itself, by whatever the engine calls it.</summary>
    public static bool IsItself(ExpressionSyntax expression) => Of(expression).IsSelf
        || (expression is IdentifierNameSyntax name && KnownFrameworks.Words.Hops.Contains(name.Identifier.ValueText));

    /// <summary>Whose method the call calls.</summary>
    public static Place Receiver(this CallShape call) => OfReceiver(call.Syntax);
}
