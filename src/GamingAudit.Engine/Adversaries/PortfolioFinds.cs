using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Adversaries;

/// <summary>What a portfolio found.</summary>
/// <param name="Candidates">In the order of the adversaries.</param>
/// <param name="TimeCapped">True where the cap on seconds ended the search early.</param>
internal sealed record PortfolioFinds<TState, TAction>(
    IReadOnlyList<Candidate<TState, TAction>> Candidates, bool TimeCapped);
