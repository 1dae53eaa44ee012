using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Findings.Latent;

/// <summary>
/// A policy that the proxy pays more than the honest one although it is worse than the reference, beside a proxy
/// optimum that is not: ordinary optimisation passes it by, a targeted adversary finds it.
/// </summary>
public sealed record LatentFinding
{
    /// <summary>What found it; two policies where it is a mixture of them.</summary>
    public required string FoundBy { get; init; }

    /// <summary>What it returns; the mean of a mixture.</summary>
    public required PolicyReturns Returns { get; init; }

    /// <summary>How much more the proxy pays it than the honest policy, as a share of S_p.</summary>
    public required double Preference { get; init; }

    /// <summary>An episode of it, recorded to be replayed.</summary>
    public required Witness Witness { get; init; }
}
