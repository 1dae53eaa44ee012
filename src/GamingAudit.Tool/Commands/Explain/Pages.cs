using System.Reflection;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Commands.Explain;

/// <summary>The pages of <c>explain</c>: the text files beside this one, and the pages of the rules.</summary>
internal static class Pages
{
    private const string Extension = ".txt";

    /// <summary>The names of the pages: verdicts, then faults, then the rest.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "gamed", "tied", "sound", "nothing-found", "not-measurable", "latent", "invalid", "threw", "not-finite",
        "unrepeatable", "did-not-return", "crashed", "regret", "exploitability", "preference", "honest", "reference",
        "certified", "exit-codes", "witnesses", "baseline", "unchanged",
    ];

    /// <summary>The first line of each page, the rules' last.</summary>
    public static string Contents =>
        string.Concat(Topics.Concat(RulePages.Ids).Select(topic => FirstLine(Read(topic)).TrimStart('#', ' ') + "\n"));

    /// <summary>A page.</summary>
    /// <exception cref="ToolException">There is no such page.</exception>
    public static string Read(string topic)
    {
        if (RulePages.Read(topic) is { } rule) return rule;
        string name = topic.ToLowerInvariant().Replace(' ', '-');
        if (name == "exitcodes") name = "exit-codes";
        // As a finding is called in SARIF.
        if (name.StartsWith("audit-", StringComparison.Ordinal)) name = name["audit-".Length..];
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name + Extension) ?? throw Unknown(topic);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string FirstLine(string page) => page[..page.IndexOf('\n', StringComparison.Ordinal)];

    private static ToolException Unknown(string topic)
    {
        IReadOnlyList<string> nearest = EditDistance.Nearest(topic, Topics.Concat(RulePages.Ids));
        return ToolException.Usage(
            $"There is no page on {topic}: try one of {string.Join(", ", nearest.Count > 0 ? nearest : Topics)}.");
    }
}
