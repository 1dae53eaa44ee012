using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Verdicts;

/// <summary>Samples of all policies that a verdict compares, on the same episodes.</summary>
/// <param name="Candidates">What the adversaries found.</param>
/// <param name="Honest">The best policy known for the true reward.</param>
/// <param name="Reference">What an exploit must do worse than.</param>
/// <param name="Random">Uniformly random legal actions.</param>
internal sealed record SampledPolicies(
    IReadOnlyList<ReturnSamples> Candidates, ReturnSamples Honest, ReturnSamples Reference, ReturnSamples Random)
{
    /// <summary>No episodes yet of so many candidates.</summary>
    public static SampledPolicies Of(int candidates) => new(
        [.. Enumerable.Range(0, candidates).Select(_ => new ReturnSamples())], new ReturnSamples(),
        new ReturnSamples(), new ReturnSamples());

    /// <summary>Which candidate earns most of the proxy.</summary>
    public int BestForProxy => Enumerable.Range(0, Candidates.Count).MaxBy(i => Candidates[i].MeanProxy);

    /// <summary>The best known for the proxy, the honest policy included: what S_p is measured with.</summary>
    public ReturnSamples MostProxy => Candidates.Append(Honest).MaxBy(samples => samples.MeanProxy)!;
}
