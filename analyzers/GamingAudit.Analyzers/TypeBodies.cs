using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers;

/// <summary>Binds what the members of a type execute, as the compiler's driver hands it to an analyzer.</summary>
/// <param name="compilation">What the type is of.</param>
/// <param name="isGenerated">Whether nobody wrote the file.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class TypeBodies(
    Compilation compilation, Func<SyntaxTree, bool> isGenerated, CancellationToken cancellation)
{
    /// <summary>The type's own members that execute something, with their bodies and initializers.</summary>
    public IEnumerable<(ISymbol Owner, ImmutableArray<IOperation> Bodies)> Of(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (isGenerated(reference.SyntaxTree)) continue;
            SemanticModel model = compilation.GetSemanticModel(reference.SyntaxTree);
            foreach ((ISymbol? owner, SyntaxNode?[] code) in Part(reference.GetSyntax(cancellation), type, model))
            {
                if (owner is null) continue;
                ImmutableArray<IOperation> bodies = code.OfType<SyntaxNode>()
                    .Select(node => model.GetOperation(node, cancellation)).OfType<IOperation>().ToImmutableArray();
                if (!bodies.IsEmpty) yield return (owner, bodies);
            }
        }
    }

    /// <summary>The graph of a body that <see cref="Of"/> gave.</summary>
    public static ControlFlowGraph GraphOf(IOperation body)
    {
        IOperation root = body;
        while (root.Parent is { } parent) root = parent;
        return root switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
            IBlockOperation block => ControlFlowGraph.Create(block),
            _ => throw new ArgumentException($"A {root.Kind} has no graph.", nameof(body)),
        };
    }

    private IEnumerable<(ISymbol? Owner, SyntaxNode?[] Code)> Part(
        SyntaxNode part, INamedTypeSymbol type, SemanticModel model)
    {
        if (part is CompilationUnitSyntax unit) return [(model.GetDeclaredSymbol(unit, cancellation), [unit])];
        if (part is not TypeDeclarationSyntax declaration) return [];
        IEnumerable<(ISymbol? Owner, SyntaxNode?[] Code)> members =
            declaration.Members.SelectMany(member => Member(member, model));
        return declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call
            ? members.Append((PrimaryConstructor(type, declaration), [call]))
            : members;
    }

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type, TypeDeclarationSyntax declaration) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span));

    private IEnumerable<(ISymbol? Owner, SyntaxNode?[] Code)> Member(
        MemberDeclarationSyntax member, SemanticModel model)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax method:
                SyntaxNode? initializer = (method as ConstructorDeclarationSyntax)?.Initializer;
                yield return (
                    model.GetDeclaredSymbol(method, cancellation), [initializer, method.Body, method.ExpressionBody]);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    yield return (model.GetDeclaredSymbol(variable, cancellation), [variable.Initializer]);
                break;
            case BasePropertyDeclarationSyntax property:
                foreach (AccessorDeclarationSyntax accessor in property.AccessorList?.Accessors ?? default)
                {
                    yield return (
                        model.GetDeclaredSymbol(accessor, cancellation), [accessor.Body, accessor.ExpressionBody]);
                }

                var symbol = model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol;
                yield return (symbol?.GetMethod, [Getter(property)]);
                yield return (symbol, [(property as PropertyDeclarationSyntax)?.Initializer]);
                break;
        }
    }

    private static ArrowExpressionClauseSyntax? Getter(BasePropertyDeclarationSyntax property) => property switch
    {
        PropertyDeclarationSyntax named => named.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => null,
    };
}
