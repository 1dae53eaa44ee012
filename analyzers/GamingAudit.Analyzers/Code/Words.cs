using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers.Code;

/// <summary>The words of each list and those that an .editorconfig adds to it.</summary>
/// <param name="options">The options of a file; null where there are none.</param>
internal sealed class Words(AnalyzerConfigOptions? options = null)
{
    private static readonly char[] Separators = [',', ' '];

    private readonly ConcurrentDictionary<WordList, HashSet<string>> known = new();

    public HashSet<string> Of(WordList list) => known.GetOrAdd(list, All);

    private HashSet<string> All(WordList list) => new(list.Words.Concat(
        options is not null && options.TryGetValue(list.Option, out string? more)
            ? more.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            : []));
}
