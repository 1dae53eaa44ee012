using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Where the whole program says a name: each file is read once, and each name looked for once.</summary>
internal sealed class ProgramNames
{
    private static readonly ConditionalWeakTable<Compilation, ProgramNames> Programs = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, SimpleNameSyntax>> Files = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<SimpleNameSyntax>> known = new();

    /// <summary>The places in all files that say the name.</summary>
    public static ImmutableArray<SimpleNameSyntax> Of(string name, Compilation program) =>
        Programs.GetOrCreateValue(program).known.GetOrAdd(name, one => Find(one, program).ToImmutableArray());

    private static IEnumerable<SimpleNameSyntax> Find(string name, Compilation program)
    {
        uint word = FileWords.HashOf(name);
        return program.SyntaxTrees.Where(tree => FileWords.Of(tree).MayHold(word))
            .SelectMany(tree => Files.GetValue(tree, Read)[name]);
    }

    private static ILookup<string, SimpleNameSyntax> Read(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText);
}
