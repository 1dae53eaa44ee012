namespace GamingAudit.Engine.Running;

/// <summary>
/// How much one target may cost, counted in environment steps so that the machine's speed changes nothing.
/// </summary>
/// <remarks>
/// The three were chosen by what they cost and checked by <c>bench suite samples/RewardSamples samples/RewardSuite
/// --adversary search</c>, which finds no fewer hacks with the quick one than with the standard one; the caps on
/// seconds are ten times and more what a target takes on two quiet cores.
/// </remarks>
/// <param name="Name">What <c>--budget</c> calls it.</param>
/// <param name="SearchSteps">Steps of the adversaries that play the proxy.</param>
/// <param name="HonestSteps">
/// Steps of the search for an honest policy: at most half of the search, a third of all.
/// </param>
/// <param name="EpisodeCap">
/// Episodes at which confirmation gives up on a question that is still undecided: of long ones, its steps end it before.
/// </param>
/// <param name="Seconds">Safety cap on the search; a target that reaches it is marked time-capped.</param>
public sealed record AuditBudget(string Name, long SearchSteps, long HonestSteps, int EpisodeCap, double Seconds)
{
    /// <summary>For a look while one writes.</summary>
    public static AuditBudget Quick { get; } = new("quick", 520_000, 260_000, 32_768, 60);

    /// <summary>What an audit uses unless it is told otherwise.</summary>
    public static AuditBudget Standard { get; } = new("standard", 2_600_000, 1_300_000, 131_072, 300);

    /// <summary>For the night before a long training run.</summary>
    public static AuditBudget Deep { get; } = new("deep", 13_000_000, 6_500_000, 262_144, 3_600);

    /// <summary>The budgets by name, cheapest first.</summary>
    public static IReadOnlyList<AuditBudget> All { get; } = [Quick, Standard, Deep];
}
