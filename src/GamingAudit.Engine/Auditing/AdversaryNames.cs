namespace GamingAudit.Engine.Auditing;

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

    public static IReadOnlyList<string> All { get; } = [Probes, Exact, Climb, CrossEntropy, Archive, Elites, Ppo];
}
