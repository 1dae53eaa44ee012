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
    /// <summary>
    /// What else is held, and no adversary found: the user's honest policy, the reference. Where the proxy pays one of
    /// them more than the best candidate, the search fell short.
    /// </summary>
    public IReadOnlyList<ReturnSamples> Held { get; init; } = [];

    /// <summary>No episodes yet of so many candidates.</summary>
    public static SampledPolicies Of(int candidates) => new(
        [.. Enumerable.Range(0, candidates).Select(_ => new ReturnSamples())], new ReturnSamples(),
        new ReturnSamples(), new ReturnSamples());

    /// <summary>Which candidate earns most of the proxy.</summary>
    public int BestForProxy =>
        Enumerable.Range(0, Candidates.Count).Where(IsOpen).MaxBy(i => Candidates[i].MeanProxy);

    /// <summary>
    /// Whether a verdict may still turn on a candidate: one that is surely paid less than the best plays no further.
    /// </summary>
    public bool IsOpen(int candidate) => Candidates[candidate].Count == Honest.Count;

    /// <summary>The best known for the proxy, whoever knew it: what S_p is measured with.</summary>
    public ReturnSamples MostProxy => Candidates.Where((_, i) => IsOpen(i)).Append(Honest).Concat(Held)
        .MaxBy(samples => samples.MeanProxy)!;
}
