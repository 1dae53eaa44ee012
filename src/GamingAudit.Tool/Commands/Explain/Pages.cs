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

    private static readonly Assembly Here = typeof(Pages).Assembly;

    // Words of reports that a page of another name explains.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["verdicts"] = "verdict",
        ["basis"] = "verdict",
        ["seconds"] = "target",
        ["not-audited"] = "target",
        ["left-out"] = "target",
        ["proxy-j_p"] = "returns",
        ["true-j_t"] = "returns",
        ["j_p"] = "returns",
        ["j_t"] = "returns",
        ["j_p-found"] = "returns",
        ["j_t-found"] = "returns",
        ["found"] = "returns",
        ["true"] = "proxy",
        ["true-reward"] = "proxy",
        ["ratios"] = "regret",
        ["corr"] = "correlation",
        ["weights"] = "pays",
        ["without-it"] = "pays",
        ["attribution"] = "pays",
        ["strongest"] = "looked",
        ["idle"] = "looked",
        ["transition"] = "fault",
        ["arguments"] = "fault",
        ["declared-by"] = "fault",
        ["written-at"] = "fault",
        ["witness"] = "witnesses",
        ["replay"] = "witnesses",
        ["recheck"] = "witnesses",
        ["closed"] = "witnesses",
        ["no-longer-applies"] = "witnesses",
        ["reproduced"] = "witnesses",
        ["other-version"] = "witnesses",
        ["differs"] = "witnesses",
        ["within-budget"] = "certified",
        ["time-capped"] = "certified",
        ["proven"] = "certified",
        ["judgement"] = "certified",
        ["accepted"] = "baseline",
        ["was-fixed"] = "baseline",
        ["new"] = "baseline",
        ["absent"] = "baseline",
        ["error"] = "severity",
        ["warning"] = "severity",
        ["note"] = "severity",
        ["info"] = "severity",
        ["none"] = "severity",
        ["lint"] = "severity",
        ["hacking"] = "failures",
        ["over-optimisation"] = "failures",
        ["misgeneralisation"] = "failures",
        ["forgetting"] = "failures",
        ["tampering"] = "failures",
        ["tie-search"] = "adversaries",
        ["frontier"] = "adversaries",
        ["targeted"] = "adversaries",
        ["corpus"] = "adversaries",
        ["unknown"] = "failures",
        ["exitcodes"] = "exit-codes",
    };

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

    private static string? Resource(string name)
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
