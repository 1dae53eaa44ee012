namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A reward that is learned from comparisons, and paid in place of the proxy.</summary>
internal abstract record LearnedReward : Mitigation
{
    public override bool RepairsReward => true;

    public override bool NeedsTable => true;

    /// <summary>The reward of each row.</summary>
    public abstract double[] Reward(LabelledRewards labels, ulong seed);

    public override Reward<Timed<TState>, TAction> Wrap<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        EnumeratedSetting<TState, TAction> enumerated = Enumerated(setting);
        double[] reward = Reward(enumerated.Labels, setting.Seed);
        return step => enumerated.Index.RowOf(step.Before.State, step.Action) is var row and >= 0 ? reward[row] : 0;
    }
}
