using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What a method writes and calls in the order of its source, with its own helpers where it calls them.
/// </summary>
internal static class Unrolled
{
    // Helpers within helpers: deeper than any that was read.
    private const int Depth = 4;

    /// <summary>Assignments, declared locals and calls, each after those that its value is made of.</summary>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode method, TypeSource type)
    {
        var nodes = new List<SyntaxNode>();
        Add(method, type, nodes, Depth);
        return nodes;
    }

    /// <summary>The method and its own helpers, each once.</summary>
    public static IEnumerable<SyntaxNode> Methods(MethodDeclarationSyntax method, TypeSource type) =>
        Of(method, type).Select(node => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()).OfType<SyntaxNode>()
            .Append(method).Distinct();

    /// <summary>The owners of positions that the node changes: "this" for the object's own.</summary>
    public static IEnumerable<string> Moved(SyntaxNode node, Words words)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: var left } when IsPosition(left):
                yield return OwnerOf(left);
                break;
            case InvocationExpressionSyntax call when CallShape.NameOf(call.Expression) is { } name:
                string receiver = Places.OfReceiver(call).Text;
                if (KnownFrameworks.Words.Movers.Contains(name)) yield return receiver;
                if (!words.Of(WordLists.Moving).Any(word => name.StartsWith(word, System.StringComparison.Ordinal)))
                    yield break;
                if (receiver != Place.Self.Text) yield return receiver;
                foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
                    yield return Places.Of(argument.Expression).Text;
                break;
        }
    }

    /// <summary>The owners of the positions that the code reads.</summary>
    public static IEnumerable<string> Owners(IEnumerable<SyntaxNode> read) =>
        read.OfType<ExpressionSyntax>().Where(IsPosition).Select(OwnerOf);

    private static bool IsPosition(ExpressionSyntax expression) =>
        CallShape.NameOf(expression) is { } name && KnownFrameworks.Words.Positions.Contains(name);

    private static string OwnerOf(ExpressionSyntax position) => Places.OfOwner(position).Text;

    private static void Add(SyntaxNode from, TypeSource type, List<SyntaxNode> nodes, int depth)
    {
        foreach (SyntaxNode child in from.ChildNodes())
        {
            Add(child, type, nodes, depth);
            if (child is not (AssignmentExpressionSyntax or InvocationExpressionSyntax or VariableDeclaratorSyntax
                or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax))
                continue;
            nodes.Add(child);
            if (depth > 0 && child is InvocationExpressionSyntax call && Places.OfReceiver(call).IsSelf
                && type.Declaration(call) is { } helper)
                Add(helper, type, nodes, depth - 1);
        }
    }
}
