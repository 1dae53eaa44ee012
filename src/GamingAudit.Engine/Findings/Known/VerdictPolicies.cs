using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Findings.Known;

/// <summary>The policies that an audit by search knows when its verdict stands.</summary>
/// <param name="Found">The one that the verdict is about.</param>
/// <param name="Honest">The best known for the true reward.</param>
/// <param name="Reference">What an exploit must do worse than.</param>
/// <param name="Others">Everything else that adversaries proposed, whatever they were after.</param>
internal sealed record VerdictPolicies<TState, TAction>(
    Candidate<TState, TAction> Found,
    Candidate<TState, TAction> Honest,
    Policy<TState, TAction> Reference,
    IReadOnlyList<Candidate<TState, TAction>> Others);
