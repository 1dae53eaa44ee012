using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Adversaries.Targeted;

/// <summary>A policy with what it returns, roughly.</summary>
/// <param name="Candidate">The policy.</param>
/// <param name="Returns">Means of a few episodes.</param>
internal sealed record KnownPolicy<TState, TAction>(Candidate<TState, TAction> Candidate, ReturnPair Returns);
