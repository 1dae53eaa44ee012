using GamingAudit.Engine.Adversaries;

namespace GamingAudit.Engine.Auditing;

/// <summary>The policies that a verdict compares.</summary>
/// <param name="Candidates">The one that the proxy pays best, and rivals that it pays as well.</param>
/// <param name="Honest">The best known for the true reward; of equals, the one that the proxy pays best.</param>
internal sealed record Shortlist<TState, TAction>(
    IReadOnlyList<Candidate<TState, TAction>> Candidates, Candidate<TState, TAction> Honest);
