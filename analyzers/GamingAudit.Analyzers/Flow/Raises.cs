using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Events to which methods are handed, and where they are raised, by names.</summary>
internal static class Raises
{
    private const string Invoke = nameof(System.Action.Invoke);

    /// <summary>Whether the use takes the method off an event, which runs nothing.</summary>
    public static bool IsRemoved(SyntaxNode use) =>
        use.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } set
        && set.IsKind(SyntaxKind.SubtractAssignmentExpression) && set.Right.Span.Contains(use.Span)
        || Listening(use) is (_, false);

    /// <summary>
    /// The event that a use hands the method to: hit += OnHit, hit.AddListener(OnHit); null for none.
    /// </summary>
    public static string? EventOf(SyntaxNode use)
    {
        if (use.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } set && set.Right.Span.Contains(use.Span))
            return set.IsKind(SyntaxKind.AddAssignmentExpression) ? CallShape.NameOf(set.Left) : null;
        return Listening(use) is ({ } heard, true) ? CallShape.NameOf(heard) : null;
    }

    /// <summary>Where files raise the event: hit(), hit.Invoke(), hit?.Invoke().</summary>
    public static IEnumerable<SyntaxNode> In(IEnumerable<SyntaxTree> files, string name)
    {
        uint word = FileWords.HashOf(name);
        foreach (SyntaxTree tree in files)
        {
            if (!FileWords.Of(tree).MayHold(word)) continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && Raised(call) == name) yield return call;
            }
        }
    }

    /// <summary>The event that a call raises; null where it may be any other call.</summary>
    public static string? Raised(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: Invoke } access =>
            CallShape.NameOf(access.Expression),
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: Invoke } =>
            call.Parent is ConditionalAccessExpressionSyntax access ? CallShape.NameOf(access.Expression) : null,
        _ => null,
    };

    // The event and whether it hears from now on.
    private static (ExpressionSyntax Event, bool Added)? Listening(SyntaxNode use) =>
        use.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax access,
        } && KnownFrameworks.Words.Listens.TryGetValue(access.Name.Identifier.ValueText, out bool added)
            ? (access.Expression, added)
            : null;
}
