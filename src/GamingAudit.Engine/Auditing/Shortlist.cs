using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Auditing;

/// <summary>The policies that a verdict compares.</summary>
/// <param name="Candidates">The one that the proxy pays best, rivals that it may pay as well, idle ones.</param>
/// <param name="Honest">The best known for the true reward; of equals, the one that the proxy pays best.</param>
/// <param name="Steadiest">Of those that are about as good, the one that loses least by random actions.</param>
internal sealed record Shortlist<TState, TAction>(
    IReadOnlyList<Candidate<TState, TAction>> Candidates, Candidate<TState, TAction> Honest,
    Candidate<TState, TAction> Steadiest)
{
    /// <summary>Those of the candidates that repeat one action, the one that the proxy pays best first.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Idle { get; init; } = [];

    /// <summary>True where no candidate sees more of a state than an agent, from whom a part of it is hidden.</summary>
    public bool ByWhatIsSeen { get; init; }
}
