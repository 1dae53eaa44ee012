using GamingAudit.Testing.Properties;

namespace GamingAudit.Testing;

/// <summary>A result in words.</summary>
internal static class PropertyMessage
{
    private const string Pages = "docs of GamingAudit.Testing";

    public static string Of(PropertyResult result)
    {
        var lines = new List<string> { Headline(result), $"  {Indented(result.Message)}" };
        if (result.CounterExample is { } example) lines.Add($"  shown by    {Indented(example.Sentence)}");
        if (result.Outcome != PropertyOutcome.DoesNotApply)
            lines.Add($"  basis       {Basis(result)}, seed {result.Seed}");
        return string.Join('\n', lines);
    }

    /// <summary>The message of a failed test: what fails, and where to read on.</summary>
    public static string OfFailure(PropertyResult result)
    {
        PropertyResult[] failed = result.Parts.Count == 0
            ? [result]
            : [.. result.Parts.Where(part => part.Outcome == PropertyOutcome.Fails)];
        return string.Join("\n\n", failed.Select(part => $"{Of(part)}\n  read        {PageOf(part)}, {Pages}"));
    }

    /// <summary>The page of a property.</summary>
    public static string PageOf(PropertyResult result) => $"{result.Property.Replace(' ', '-')}.md";

    private static string Headline(PropertyResult result) => result.Outcome switch
    {
        PropertyOutcome.Fails => $"The reward of {result.Target} fails \"{result.Property}\".",
        PropertyOutcome.Holds => $"The reward of {result.Target} has \"{result.Property}\".",
        _ => $"\"{result.Property}\" cannot be checked on {result.Target}.",
    };

    private static string Basis(PropertyResult result) => result.IsExact
        ? "every reachable state"
        : FormattableString.Invariant($"{result.Cases} random cases");

    private static string Indented(string text) => text.Replace("\n", "\n  ");
}
