using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What the whole program writes, by names: each file is read once, and each name looked for once.</summary>
internal sealed class ProgramWrites
{
    private static readonly ConditionalWeakTable<Compilation, ProgramWrites> Programs = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, Write>> Files = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<Write>> known = new();

    /// <summary>The assignments of the name in all files.</summary>
    public static ImmutableArray<Write> Of(string name, Compilation program) =>
        Programs.GetOrCreateValue(program).known.GetOrAdd(name, one => Find(one, program).ToImmutableArray());

    private static IEnumerable<Write> Find(string name, Compilation program)
    {
        uint word = FileWords.HashOf(name);
        return program.SyntaxTrees.Where(tree => FileWords.Of(tree).MayHold(word))
            .SelectMany(tree => Files.GetValue(tree, Read)[name]);
    }

    private static ILookup<string, Write> Read(SyntaxTree tree) =>
        Writes.In(tree.GetRoot()).ToLookup(write => write.Name);
}
