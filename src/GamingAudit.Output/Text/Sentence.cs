namespace GamingAudit.Output.Text;

/// <summary>Makes sentences of clauses, and enumerations of words.</summary>
internal static class Sentence
{
    /// <summary>A clause as a sentence: with a capital letter and a full stop.</summary>
    public static string Of(string clause)
    {
        string trimmed = clause.Trim();
        if (trimmed.Length == 0) return "";
        string capital = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return capital[^1] is '.' or '!' or '?' ? capital : capital + ".";
    }

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} or {items[^1]}";
}
