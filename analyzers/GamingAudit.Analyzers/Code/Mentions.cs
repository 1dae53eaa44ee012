using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Code;

/// <summary>Whether some source of a compilation mentions a text. Asked once a compilation and text.</summary>
internal static class Mentions
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, bool>> Known = new();

    public static bool Of(Compilation compilation, string text) =>
        Known.GetOrCreateValue(compilation).GetOrAdd(
            text, wanted => compilation.SyntaxTrees.Any(tree => tree.ToString().Contains(wanted)));
}
