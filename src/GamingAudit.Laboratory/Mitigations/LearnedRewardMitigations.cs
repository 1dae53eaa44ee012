using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>The reward is learned from comparisons of episodes, and an ensemble of models says what it is.</summary>
/// <param name="Title">What a report calls it.</param>
/// <param name="Combine">Makes one reward of the members'.</param>
internal sealed record EnsembleReward(string Title, Func<IReadOnlyList<double[]>, double[]> Combine) : LearnedReward
{
    public override string Name => Title;

    public static IReadOnlyList<EnsembleReward> All { get; } =
    [
        new("one reward model", members => members[0]),
        new($"worst of {LabelledRewards.Members} reward models (WCO)", Ensemble.WorstCase),
        new($"{LabelledRewards.Members} reward models less variance (UWO)", members =>
            Ensemble.UncertaintyWeighted(members)),
    ];

    public override double[] Reward(LabelledRewards labels, ulong seed) => Combine(labels.Ensemble(seed));
}

/// <summary>
/// The proxy is corrected by comparisons of what its own optimum does, round by round: adversarial training of the
/// reward model.
/// </summary>
internal sealed record AttackedReward : LearnedReward
{
    public override string Name => "adversarial training of the proxy";

    public override double[] Reward(LabelledRewards labels, ulong seed) => labels.Corrected(seed, attacks: true);
}

/// <summary>Its control: the proxy corrected by as many comparisons of the reference's episodes.</summary>
internal sealed record CorrectedReward : LearnedReward
{
    public override string Name => "proxy corrected where the reference goes";

    public override double[] Reward(LabelledRewards labels, ulong seed) => labels.Corrected(seed, attacks: false);
}
