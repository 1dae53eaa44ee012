using System.Reflection;
using System.Text.Json;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Commands.Explain;

/// <summary>
/// The pages of <c>explain</c>: the text files beside this one, those of the properties, and those of the rules.
/// </summary>
internal static class Pages
{
    private const string Extension = ".txt";
    private const string PropertyPrefix = "property/";
    private const string Other = "also: ";

    private static readonly Assembly Here = typeof(Pages).Assembly;

    private static readonly HashSet<string> Calls =
        [.. Enum.GetNames<UserCall>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The names of the pages: verdicts, then what a report says of them, then the rest.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "gamed", "tied", "sound", "nothing-found", "not-measurable", "latent", "verdict", "certified", "severity",
        "target", "proxy", "returns", "honest", "reference", "random", "regret", "exploitability", "preference",
        "correlation", "exploit", "pays", "looked", "adversaries", "failures", "fault", "invalid", "threw",
        "not-finite", "unrepeatable", "did-not-return", "crashed", "problem", "out-of-range", "rejects-right",
        "failure-pays", "order-decides", "length-decides", "exit-codes", "witnesses", "baseline",
        "unchanged", "trend",
    ];

    // Words of reports that a page of another name explains, as its first line says.
    private static readonly Dictionary<string, string> Elsewhere = Topics
        .SelectMany(topic => Also(Text(topic + Extension) ?? "").Select(word => (Word: word, Topic: topic)))
        .ToDictionary(also => also.Word, also => also.Topic, StringComparer.Ordinal);

    /// <summary>The names of the properties of GamingAudit.Testing, with hyphens.</summary>
    public static IReadOnlyList<string> Properties { get; } =
    [
        .. Here.GetManifestResourceNames().Where(name => name.StartsWith(PropertyPrefix, StringComparison.Ordinal))
            .Select(name => name[PropertyPrefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The first line of each page, the rules' last.</summary>
    public static string Contents => string.Concat(
    [
        .. Topics.Select(topic => FirstLine(Read(topic)) + "\n"),
        .. Properties.Select(property => $"{property}: a property that GamingAudit.Testing checks\n"),
        .. RulePages.Ids.Select(rule => FirstLine(Read(rule)).TrimStart('#', ' ') + "\n"),
    ]);

    /// <summary>A page.</summary>
    /// <param name="topic">Its name or a word that a report says; spaces do for hyphens, and case does not matter.</param>
    /// <exception cref="ToolException">There is no such page.</exception>
    public static string Read(string topic)
    {
        if (RulePages.Read(topic) is { } rule) return rule;
        // As a report says it ("exploit 2"), or SARIF ("audit-gamed").
        string name = topic.Trim().ToLowerInvariant().TrimEnd([.. "0123456789 :"]).Replace(' ', '-');
        if (name.StartsWith("audit-", StringComparison.Ordinal)) name = name["audit-".Length..];
        if (Elsewhere.TryGetValue(name, out string? page)) name = page;
        else if (AdversaryNames.All.Contains(name)) name = "adversaries";
        return Resource(name + Extension) ?? Resource(PropertyPrefix + name)
            // What was called when a fault showed: reset, is-terminal, ...
            ?? (Calls.Contains(name) ? Resource("fault" + Extension) : null) ?? throw Unknown(topic);
    }

    // Without the line that says which other words the page is of.
    private static string? Resource(string name) =>
        Text(name) is not { } text ? null : Also(text).Length > 0 ? text[(FirstLine(text).Length + 1)..] : text;

    private static string[] Also(string text) => text.StartsWith(Other, StringComparison.Ordinal)
        ? FirstLine(text)[Other.Length..].Split(", ")
        : [];

    private static string? Text(string name)
    {
        using Stream? stream = Here.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string FirstLine(string page) => page[..page.IndexOf('\n', StringComparison.Ordinal)];

    private static ToolException Unknown(string topic)
    {
        IReadOnlyList<string> nearest = EditDistance.Nearest(topic, [.. Topics, .. Properties, .. RulePages.Ids]);
        return ToolException.Usage(
            $"There is no page on {topic}: try one of {string.Join(", ", nearest.Count > 0 ? nearest : Topics)}.");
    }
}
