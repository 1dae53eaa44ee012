using GamingAudit.Engine.Adversaries;

namespace GamingAudit.Reporting.Suites;

/// <summary>Who plays in a benchmark: each adversary alone, and the whole portfolio in two ways.</summary>
internal static class SuitePlayers
{
    /// <summary>All adversaries together, as an audit has it.</summary>
    public const string Portfolio = "portfolio";

    /// <summary>All adversaries but the exact solver.</summary>
    public const string Search = "search";

    public static IReadOnlyList<string> All { get; } = [.. AdversaryNames.All, Search, Portfolio];

    /// <summary>The adversaries that stand behind a player.</summary>
    public static IReadOnlyList<string> Adversaries(string player) => player switch
    {
        Portfolio => AdversaryNames.All,
        Search => [.. AdversaryNames.All.Where(name => name != AdversaryNames.Exact)],
        _ => [player],
    };

    /// <summary>True for an adversary that plays alone and searches.</summary>
    public static bool Searches(string player) => player is not (Portfolio or Search or AdversaryNames.Exact);
}
