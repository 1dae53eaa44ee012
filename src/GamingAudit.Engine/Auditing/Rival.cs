using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Auditing;

/// <summary>What a search for the other side of a tie came to.</summary>
/// <param name="Best">Of those that the proxy pays as much, what is worth least; null where there is none.</param>
/// <param name="Met">All that it found.</param>
/// <param name="TimeCapped">Whether time was up before its steps were.</param>
internal sealed record Rival<TState, TAction>(
    Candidate<TState, TAction>? Best, IReadOnlyList<Candidate<TState, TAction>> Met, bool TimeCapped)
    where TState : notnull;
