using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Where files call methods of the given names, hand them on, declare them or say their names.</summary>
internal sealed class NameUses(IReadOnlyList<string> names)
{
    private readonly ConditionalWeakTable<SyntaxTree, SyntaxNode[]> known = new();
    private readonly HashSet<string> sought = [.. names];
    private readonly uint[] hashes = [.. names.Select(FileWords.HashOf)];

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The uses in a file; read once.</summary>
    public IReadOnlyList<SyntaxNode> In(SyntaxTree tree) => known.GetValue(tree, Read);

    /// <summary>The name that a use is of.</summary>
    public static string NameOf(SyntaxNode use) => use switch
    {
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) ?? string.Empty,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LiteralExpressionSyntax text => text.Token.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    private SyntaxNode[] Read(SyntaxTree tree) =>
        FileWords.Of(tree).MayHoldAny(hashes)
            ? [.. tree.GetRoot().DescendantNodes().Where(node => IsUse(node) && sought.Contains(NameOf(node)))]
            : [];

    private static bool IsUse(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax or MethodDeclarationSyntax => true,
        LiteralExpressionSyntax text => text.IsKind(SyntaxKind.StringLiteralExpression),
        // A method that is handed on: hit += OnHit, AddListener(OnHit), nameof(OnHit).
        SimpleNameSyntax { Parent: ArgumentSyntax } => true,
        SimpleNameSyntax { Parent: AssignmentExpressionSyntax set } name => set.Right == name,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: ArgumentSyntax } access } name =>
            access.Name == name,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } access } name
            => access.Name == name && set.Right == access,
        _ => false,
    };
}
