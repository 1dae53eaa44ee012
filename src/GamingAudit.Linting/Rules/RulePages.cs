using System.Reflection;

namespace GamingAudit.Linting.Rules;

/// <summary>The pages of the rules.</summary>
internal static class RulePages
{
    private const string Prefix = "page/";

    private static readonly Assembly Here = typeof(RulePages).Assembly;

    /// <summary>The ids of all rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Here.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>A rule's page as Markdown; null where there is no such rule. Case does not matter.</summary>
    public static string? Read(string id)
    {
        using Stream? stream = Here.GetManifestResourceStream(Prefix + id.ToUpperInvariant());
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
