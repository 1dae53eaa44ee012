namespace GamingAudit;

/// <summary>
/// A part of the world that an agent may not write, although its actions can: what the reward is computed from, or what
/// a sensor shows. An agent that earns its reward by writing it tampers.
/// </summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Read">Its value in a state; compared by value.</param>
public sealed record ProtectedValue<TState>(string Name, Func<TState, object> Read);
