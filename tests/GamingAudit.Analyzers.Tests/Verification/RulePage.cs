namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>The page of a rule.</summary>
internal static class RulePage
{
    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(Snippet.DataFolder("docs"), name + ".md")).ReplaceLineEndings("\n");

    /// <summary>The code below a heading of the page.</summary>
    public static string Code(string id, string heading)
    {
        string page = Text(id);
        int section = page.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        int start = page.IndexOf("```csharp\n", section, StringComparison.Ordinal) + "```csharp\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
