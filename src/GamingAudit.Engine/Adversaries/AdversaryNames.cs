namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The adversaries of the portfolio, cheapest first, by the names that reports and <c>--adversary</c> use.
/// </summary>
public static class AdversaryNames
{
    /// <summary>Agents that do nothing, repeat one action or draw at random.</summary>
    public const string Probes = "probes";
    /// <summary>The exact solver.</summary>
    public const string Exact = "exact";
    /// <summary>Hill climbing over open-loop plans.</summary>
    public const string Climb = "climb";
    /// <summary>The cross-entropy method over open-loop plans.</summary>
    public const string CrossEntropy = "cem";
    /// <summary>Archive search, which returns to stored states.</summary>
    public const string Archive = "archive";
    /// <summary>MAP-Elites over open-loop plans.</summary>
    public const string Elites = "elites";
    /// <summary>Training by proximal policy optimisation.</summary>
    public const string Ppo = "ppo";

    /// <summary>Stands for the witnesses of earlier audits where one is found again; it does not play.</summary>
    public const string Corpus = "corpus";

    /// <summary>All that play, cheapest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Probes, Exact, Climb, CrossEntropy, Archive, Elites, Ppo];
}
