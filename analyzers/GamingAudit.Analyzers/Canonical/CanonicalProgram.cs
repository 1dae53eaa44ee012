using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>A whole program in the form that rules know; made once, and only of files that may pay.</summary>
internal sealed class CanonicalProgram
{
    private static readonly ConditionalWeakTable<Compilation, CanonicalProgram> Known = new();

    private readonly Dictionary<SyntaxTree, CanonicalForm> forms = new();
    private readonly Dictionary<SyntaxTree, CanonicalForm> byTree = new();

    private CanonicalProgram(Compilation compilation)
    {
        Compilation = compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!KnownFrameworks.MayPay(tree) || CanonicalForm.Of(tree) is not { IsOther: true } form) continue;
            Compilation = Compilation.ReplaceSyntaxTree(tree, form.Tree);
            forms.Add(tree, form);
            byTree.Add(form.Tree, form);
        }
    }

    /// <summary>The program.</summary>
    public Compilation Compilation { get; }

    public static CanonicalProgram Of(Compilation compilation) =>
        Known.GetValue(compilation, static one => new CanonicalProgram(one));

    /// <summary>The type in that form; null where it was written so.</summary>
    public INamedTypeSymbol? Of(INamedTypeSymbol type, CancellationToken cancel)
    {
        (SyntaxNode Written, SyntaxNode? Same)[] parts = [.. type.DeclaringSyntaxReferences
            .Where(part => forms.ContainsKey(part.SyntaxTree))
            .Select(part => Part(part.GetSyntax(cancel), forms[part.SyntaxTree].Tree, cancel))];
        return parts.FirstOrDefault(part => part.Same is { } other && part.Written.ToString() != other.ToString()).Same
            is { } same
            ? Compilation.GetSemanticModel(same.SyntaxTree).GetDeclaredSymbol(same, cancel) as INamedTypeSymbol
            : null;
    }

    // No rewriting adds or takes a type.
    private static (SyntaxNode Written, SyntaxNode? Same) Part(
        SyntaxNode written, SyntaxTree form, CancellationToken cancel) =>
        (written, Types(form, cancel).ElementAtOrDefault(
            Types(written.SyntaxTree, cancel).TakeWhile(one => one != written).Count()));

    /// <summary>
    /// Where a place stands in the files as they were written, first and foremost; what is moved stands in several.
    /// </summary>
    public IEnumerable<Location> Written(Location place) =>
        place.SourceTree is { } tree && byTree.TryGetValue(tree, out CanonicalForm form)
            ? form.Written(place.SourceSpan) : [place];

    private static IEnumerable<SyntaxNode> Types(SyntaxTree tree, CancellationToken cancel) =>
        tree.GetRoot(cancel).DescendantNodes().OfType<BaseTypeDeclarationSyntax>();
}
