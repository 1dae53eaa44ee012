using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// What the whole program has of a name: each file that holds it is read once, and each name looked for once.
/// </summary>
/// <param name="read">What a file has.</param>
/// <param name="nameOf">The name that one is of.</param>
internal sealed class ProgramIndex<T>(Func<SyntaxNode, IEnumerable<T>> read, Func<T, string> nameOf)
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, ImmutableArray<T>>> programs =
        new();
    private readonly ConditionalWeakTable<SyntaxTree, ILookup<string, T>> files = new();

    /// <summary>All of the name, file by file.</summary>
    public ImmutableArray<T> Of(string name, Compilation program) =>
        programs.GetOrCreateValue(program).GetOrAdd(name, one => Find(one, program).ToImmutableArray());

    private IEnumerable<T> Find(string name, Compilation program)
    {
        uint word = FileWords.HashOf(name);
        return program.SyntaxTrees.Where(tree => FileWords.Of(tree).MayHold(word))
            .SelectMany(tree => files.GetValue(tree, one => read(one.GetRoot()).ToLookup(nameOf))[name]);
    }
}

/// <summary>The indexes of the whole program, by names.</summary>
internal static class ProgramIndex
{
    /// <summary>The assignments of a name.</summary>
    public static ProgramIndex<Write> Writes { get; } = new(Code.Writes.In, write => write.Name);

    /// <summary>The places that say a name.</summary>
    public static ProgramIndex<SimpleNameSyntax> Names { get; } = new(
        root => root.DescendantNodes().OfType<SimpleNameSyntax>(), name => name.Identifier.ValueText);
}
