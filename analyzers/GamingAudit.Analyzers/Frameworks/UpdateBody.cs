using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>A member whose sums are looked at, read once.</summary>
internal sealed class UpdateBody
{
    private static readonly ConditionalWeakTable<SyntaxNode, UpdateBody> Known = new();

    private readonly Lazy<ILookup<string, ExpressionSyntax>> given;
    private readonly Lazy<bool> hasTable;

    private UpdateBody(SyntaxNode member)
    {
        given = new Lazy<ILookup<string, ExpressionSyntax>>(
            () => member.DescendantNodes().SelectMany(Values).ToLookup(one => one.Name, one => one.Value));
        hasTable = new Lazy<bool>(() => member.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Any(
            table => NameWords.Of(CallShape.NameOf(table.Expression) ?? "").Any(word => word is "q" or "qtable")));
    }

    /// <summary>Whether it reads a table that is called as one of values is.</summary>
    public bool HasTable => hasTable.Value;

    /// <summary>The member around a node.</summary>
    public static UpdateBody? Of(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        ? Known.GetValue(member, static one => new UpdateBody(one)) : null;

    /// <summary>What a local is made with or set to.</summary>
    public IEnumerable<ExpressionSyntax> Given(string local) => given.Value[local];

    private static IEnumerable<(string Name, ExpressionSyntax Value)> Values(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } made => [(made.Identifier.ValueText, value)],
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: var value } set
            when set.IsKind(SyntaxKind.SimpleAssignmentExpression) => [(left.Identifier.ValueText, value)],
        _ => [],
    };
}
