namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The adversaries of the portfolio, cheapest first, by the names that reports and <c>--adversary</c> use.
/// </summary>
public static class AdversaryNames
{
    public const string Probes = "probes";
    public const string Exact = "exact";
    public const string Climb = "climb";
    public const string CrossEntropy = "cem";
    public const string Archive = "archive";
    public const string Elites = "elites";
    public const string Ppo = "ppo";

    /// <summary>Stands for the witnesses of earlier audits where one is found again; it does not play.</summary>
    public const string Corpus = "corpus";

    public static IReadOnlyList<string> All { get; } = [Probes, Exact, Climb, CrossEntropy, Archive, Elites, Ppo];
}
