using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Laboratory.Bandits;

/// <summary>What can be made of several reward models that were learned alike: each alone, or all as one.</summary>
/// <param name="Members">Each model's reward.</param>
internal sealed record RewardFamilies(IReadOnlyList<double[]> Members)
{
    /// <summary>The comparisons that a model of the published figures learns from.</summary>
    public const int Comparisons = 400;

    private const uint FirstSeed = 100;

    /// <summary>The kinds of reward by name; a kind of several rewards stands for their mean.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<double[]> Rewards)> Kinds =>
    [
        ("single", Members),
        ("mean", [Ensemble.Mean(Members)]),
        ("WCO", [Ensemble.WorstCase(Members)]),
        ("UWO", [Ensemble.UncertaintyWeighted(Members)]),
    ];

    /// <summary>Models that differ in their comparisons, flips and first weights.</summary>
    public static RewardFamilies Learn(TokenBandit bandit, double flips, int members = 5) =>
        new([.. Enumerable.Range(0, members).Select(
            member => bandit.LearnReward(Comparisons, flips, FirstSeed + (uint)member))]);
}
