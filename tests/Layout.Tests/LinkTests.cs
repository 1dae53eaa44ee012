using System.Text.RegularExpressions;
using Xunit;

namespace Layout.Tests;

/// <summary>What the pages of the repository point to is there.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Relative_links_of_pages_lead_somewhere()
    {
        string[] pages = [.. Pages(Repository.Root)];
        Assert.Contains(pages, page => page.EndsWith("CONTRIBUTING.md", StringComparison.Ordinal));

        string[] dead = [.. pages.SelectMany(Dead)];

        Assert.True(dead.Length == 0, string.Join(Environment.NewLine, dead));
    }

    private static IEnumerable<string> Pages(string folder) => Directory
        .EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is not (".git" or "bin" or "obj" or "artifacts"))
            .SelectMany(Pages))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Dead(string page) =>
        from Match link in Link().Matches(Code().Replace(File.ReadAllText(page), ""))
        let target = Uri.UnescapeDataString(link.Groups["target"].Value)
        let place = Path.Combine(Path.GetDirectoryName(page)!, target)
        where !File.Exists(place) && !Directory.Exists(place)
        select $"{Path.GetRelativePath(Repository.Root, page)}: nothing lies at {target}";

    // What is shown as code is no link.
    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)#:\s]+)(#[^)\s]*)?\)")]
    private static partial Regex Link();
}
