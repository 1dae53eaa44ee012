using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Returns;
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

    /// <summary>The candidate that is surely worth most beyond the honest policy; null where none surely is.</summary>
    public Candidate<TState, TAction>? MostHonest()
    {
        double risk = Risk.OfClaim / List.Candidates.Count;
        return Enumerable.Range(0, List.Candidates.Count)
            .Where(i => Samples.Candidates[i].Count == Samples.Honest.Count)
            .Where(i => Paired.SignOf(Gain(Samples.Candidates[i].True, Samples.Honest.True), risk) == SureSign.Above)
            .OrderByDescending(i => Samples.Candidates[i].MeanTrue)
            .Select(i => List.Candidates[i])
            .FirstOrDefault();
    }

    private static double[] Gain(ReadOnlySpan<double> candidate, ReadOnlySpan<double> honest)
    {
        double[] gain = new double[candidate.Length];
        for (int i = 0; i < gain.Length; i++) gain[i] = candidate[i] - honest[i];
        return gain;
    }
}
