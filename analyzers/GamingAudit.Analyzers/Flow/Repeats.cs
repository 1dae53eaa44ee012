using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Methods that an engine runs again and again once they were started, by syntax and names.</summary>
internal static class Repeats
{
    /// <summary>Whether the method pauses and goes on in an endless loop: it runs as long as its object does.</summary>
    public static bool Runs(MethodDeclarationSyntax method) =>
        method.Body is { } body && body.DescendantNodes().OfType<YieldStatementSyntax>().Any(
            pause => pause.IsKind(SyntaxKind.YieldReturnStatement)
                && pause.Ancestors().TakeWhile(node => node != body).Any(IsEndless));

    /// <summary>Whether the loop is one in which time passes: each round of it is a moment of its own.</summary>
    public static bool IsOverTime(SyntaxNode loop) => IsEndless(loop)
        && loop.DescendantNodes().Any(node => node.IsKind(SyntaxKind.YieldReturnStatement));

    /// <summary>Whether a use of a method's name starts it for good: InvokeRepeating("Pay", 1f, 0.1f).</summary>
    public static bool IsStart(SyntaxNode use) => Caller(use) is { } name
        && (KnownFrameworks.Words.Repeats.Contains(name)
            || (KnownFrameworks.Words.CallsByName.Contains(name) && IsInItself(use)));

    /// <summary>Whether a use of a method's name stops it.</summary>
    public static bool IsStop(SyntaxNode use) =>
        Caller(use) is { } name && KnownFrameworks.Words.Cancels.Contains(name);

    // A method that asks for itself later.
    private static bool IsInItself(SyntaxNode use)
    {
        string? around = use.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText;
        return around is not null && around == NameUses.NameOf(use);
    }

    private static string? Caller(SyntaxNode use)
    {
        while (true)
        {
            if (use.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax call)
                return null;
            if (CallShape.NameOf(call.Expression) is not "nameof" and var name) return name;
            use = call.Parent!;
        }
    }

    private static bool IsEndless(SyntaxNode node) => node is WhileStatementSyntax
    {
        Condition: LiteralExpressionSyntax { Token.Value: true },
    } or ForStatementSyntax { Condition: null };
}
