using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Auditing;

/// <summary>The policies that a verdict compares.</summary>
/// <param name="Candidates">The one that the proxy pays best, and rivals that it pays as well.</param>
/// <param name="Honest">The best known for the true reward; of equals, the one that the proxy pays best.</param>
/// <param name="Steadiest">Of those that are about as good, the one that loses least by random actions.</param>
internal sealed record Shortlist<TState, TAction>(
    IReadOnlyList<Candidate<TState, TAction>> Candidates, Candidate<TState, TAction> Honest,
    Candidate<TState, TAction> Steadiest);
