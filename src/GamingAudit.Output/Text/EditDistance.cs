namespace GamingAudit.Output.Text;

/// <summary>Levenshtein's distance: insertions, deletions and substitutions from one word to another.</summary>
internal static class EditDistance
{
    /// <summary>The candidates nearest to a word, nearest first; none where all are utterly different.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> candidates, int count = 3)
    {
        (string Text, int Distance)[] near =
        [
            .. candidates.Select(candidate => (candidate, Between(word, candidate)))
                .Where(c => c.Item2 <= Math.Max(word.Length, c.candidate.Length) / 2)
                .OrderBy(c => c.Item2),
        ];
        return [.. near.TakeWhile(c => c.Distance <= near[0].Distance + 1).Take(count).Select(c => c.Text)];
    }

    /// <summary>The distance, upper and lower case being the same.</summary>
    public static int Between(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j - 1], diagonal) + 1);
            }
        }
        return row[b.Length];
    }
}
