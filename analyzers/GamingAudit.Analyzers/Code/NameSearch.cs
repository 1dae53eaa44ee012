using System;
using System.Collections.Generic;
using System.Linq;

namespace GamingAudit.Analyzers.Code;

/// <summary>Finds which of many identifiers a text holds in one pass over it.</summary>
internal sealed class NameSearch
{
    private const int Letters = 128;

    private readonly HashSet<string> names;
    private readonly bool[] starts = new bool[Letters];
    private readonly int shortest;
    private readonly int longest;

    public NameSearch(IEnumerable<string> names)
    {
        // A method whose name is missing has an empty one.
        this.names = new HashSet<string>(names.Where(name => name.Length > 0));
        if (this.names.Count == 0) return;
        shortest = this.names.Min(name => name.Length);
        longest = this.names.Max(name => name.Length);
        foreach (string name in this.names) starts[Start(name[0])] = true;
    }

    /// <summary>Whether the text holds one of the names as a whole identifier, perhaps in a comment.</summary>
    public bool IsIn(string text)
    {
        if (names.Count == 0) return false;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            int length = i - start;
            if (length >= shortest && length <= longest && starts[Start(text[start])]
                && names.Contains(text.Substring(start, length))) return true;
            start = -1;
        }

        return false;
    }

    private static int Start(char letter) => Math.Min(letter, (char)(Letters - 1));
}
