namespace GamingAudit;

/// <summary>Whose turn it is in a scene, and what agents were paid since the turn before.</summary>
/// <param name="Agent">Who acts next.</param>
/// <param name="Pays">In the order in which they came.</param>
internal sealed record SceneTurn(int Agent, IReadOnlyList<AgentPay> Pays);

/// <summary>What an agent was paid for what it did last.</summary>
/// <param name="Agent">Its number.</param>
/// <param name="Proxy">The reward under audit.</param>
/// <param name="True">What the designer wants.</param>
/// <param name="Ended">Whether its episode ended with it.</param>
/// <param name="IsTruncated">Whether that was only cut off.</param>
internal readonly record struct AgentPay(int Agent, double Proxy, double True, bool Ended, bool IsTruncated);
