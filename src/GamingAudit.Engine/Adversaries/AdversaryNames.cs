namespace GamingAudit.Engine.Adversaries;

/// <summary>Who may play, cheapest first, by the names that reports and <c>--adversary</c> use.</summary>
public static class AdversaryNames
{
    /// <summary>The exact solver, which does not search.</summary>
    public const string Exact = "exact";

    /// <summary>Stands for the witnesses of earlier audits where one is found again; it does not play.</summary>
    public const string Corpus = "corpus";

    /// <summary>The exact solver comes after those who take no steps.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Searchers.All.Where(searcher => searcher.Weight == 0).Select(searcher => searcher.Name), Exact,
        .. Searchers.All.Where(searcher => searcher.Weight > 0).Select(searcher => searcher.Name),
    ];
}
