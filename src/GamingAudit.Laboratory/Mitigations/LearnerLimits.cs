namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A learner with fewer actions: as many as are kept, evenly spread over those that there are.</summary>
/// <param name="Kept">How many.</param>
internal sealed record FewerActions(int Kept) : Mitigation
{
    public override string Name => $"{Kept} actions";

    public override bool NeedsTable => true;

    public override ActionMask<Timed<TState>>? Mask<TState, TAction>(MitigationSetting<TState, TAction> setting)
    {
        ActionMask<Timed<TState>>? own = base.Mask(setting);
        int actions = Enumerated(setting).Index.Actions;
        var keeps = new bool[actions];
        for (int i = 0; i < Kept; i++) keeps[i * actions / Kept] = true;
        return (state, legal) =>
        {
            own?.Invoke(state, legal);
            bool isAnyKept = false;
            for (int i = 0; i < legal.Length; i++) isAnyKept |= legal[i] && keeps[i];
            // Where none of them is legal, whatever is.
            for (int i = 0; isAnyKept && i < legal.Length; i++) legal[i] &= keeps[i];
        };
    }
}

/// <summary>A learner that sees everything with normal noise, at every step anew.</summary>
/// <param name="Deviation">Of the noise, in deviations of each observed number over all states.</param>
internal sealed record NoisyObservations(double Deviation) : Mitigation
{
    public override string Name => $"observation noise {Deviation}";

    // What it does in a state is the mean over so many draws of the noise.
    public override int Looks => 8;

    public override bool NeedsTable => true;

    public override IEnvironment<Timed<TState>, TAction> Place<TState, TAction>(
        MitigationSetting<TState, TAction> setting, TimedEnvironment<TState, TAction> environment) =>
        new NoisyEnvironment<TState, TAction>(
            environment,
            [.. Enumerated(setting).Index.Spread(setting.Target.Environment).Select(spread => Deviation * spread)]);
}
