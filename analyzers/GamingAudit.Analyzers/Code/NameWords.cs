using System.Collections.Generic;

namespace GamingAudit.Analyzers.Code;

/// <summary>The words that a name is made of.</summary>
internal static class NameWords
{
    private static readonly char[] Separators = ['_', ' ', '-', '.'];

    /// <summary>isBeingWatched: is, being, watched.</summary>
    public static IEnumerable<string> Of(string name)
    {
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i])
                || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                || char.IsDigit(name[i]) != char.IsDigit(name[i - 1]);
            if (!ends) continue;
            string word = name.Substring(start, i - start).Trim(Separators).ToLowerInvariant();
            if (word.Length > 0) yield return word;
            start = i;
        }
    }
}
