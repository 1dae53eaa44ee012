using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What the whole program writes, by names; each file is read once, however many members are asked for.</summary>
internal static class ProgramWrites
{
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, Write>> Known = new();

    /// <summary>The assignments of the name in all files.</summary>
    public static IEnumerable<Write> Of(string name, Compilation program)
    {
        uint word = FileWords.HashOf(name);
        return program.SyntaxTrees.Where(tree => FileWords.Of(tree).MayHold(word))
            .SelectMany(tree => Known.GetValue(tree, Read)[name]);
    }

    private static ILookup<string, Write> Read(SyntaxTree tree) =>
        Writes.In(tree.GetRoot()).ToLookup(write => write.Name);
}
