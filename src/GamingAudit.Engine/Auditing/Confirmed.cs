using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>What fresh episodes say of a shortlist.</summary>
/// <param name="List">The policies that were compared.</param>
/// <param name="Samples">Their returns on the same fresh episodes.</param>
/// <param name="Judgement">The verdict.</param>
/// <param name="About">The candidate that it is about.</param>
internal sealed record Confirmed<TState, TAction>(
    Shortlist<TState, TAction> List, SampledPolicies Samples, Judgement Judgement, int About)
{
    public Candidate<TState, TAction> Found => List.Candidates[About];

    /// <summary>What the idle policies return.</summary>
    public IReadOnlyList<IdlePolicy> Idle => [.. List.Candidates.Index()
        .Where(entry => List.Idle.Contains(entry.Item))
        .OrderByDescending(entry => Samples.Candidates[entry.Index].MeanProxy)
        .Select(entry => new IdlePolicy(Probes.WordsOf(entry.Item.FoundBy), Samples.Candidates[entry.Index].Returns))];
}
