namespace GamingAudit;

/// <summary>
/// A task that an agent learns before the target's own, and is to be able to do ever after. States, actions and
/// observations are those of the target.
/// </summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Environment">Its dynamics.</param>
/// <param name="Reward">What is paid for it, and what it is judged by.</param>
public sealed record EarlierTask<TState, TAction>(
    string Name, IEnvironment<TState, TAction> Environment, Reward<TState, TAction> Reward);
