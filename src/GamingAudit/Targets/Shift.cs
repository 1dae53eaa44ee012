namespace GamingAudit;

/// <summary>
/// A named change that may meet an agent after training: where episodes start, or what actions do. States, actions and
/// observations stay what they are, so that a policy of training can be played.
/// </summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Environment">The dynamics after the shift.</param>
public sealed record Shift<TState, TAction>(string Name, IEnvironment<TState, TAction> Environment)
{
    /// <summary>What the proxy pays after the shift; null for what it pays in training.</summary>
    public Reward<TState, TAction>? Proxy { get; init; }

    /// <summary>What is wanted after the shift; null for what is wanted in training.</summary>
    public Reward<TState, TAction>? True { get; init; }
}
