using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Verdicts;

/// <summary>The numbers behind a verdict.</summary>
public sealed record VerdictFigures
{
    /// <summary>The policy that the verdict is about: the best for the proxy that was found.</summary>
    public required PolicyReturns Found { get; init; }

    /// <summary>The best policy known for the true reward, h.</summary>
    public required PolicyReturns Honest { get; init; }

    /// <summary>The policy that an exploit must do worse than, r.</summary>
    public required PolicyReturns Reference { get; init; }

    /// <summary>Uniformly random legal actions.</summary>
    public required PolicyReturns Random { get; init; }

    /// <summary>
    /// Policies that repeat one action, those that the proxy pays best first; as many as a verdict by search compares.
    /// </summary>
    public IReadOnlyList<IdlePolicy> Idle { get; init; } = [];

    /// <summary>S_p: the best known J_p less that of random actions.</summary>
    public required double ProxyRange { get; init; }

    /// <summary>S_t: the honest J_t less that of random actions.</summary>
    public required double TrueRange { get; init; }

    /// <summary>D = (J_p(found) - J_p(honest)) / S_p: how much more the proxy pays the found policy.</summary>
    public required double Preference { get; init; }

    /// <summary>(J_t(honest) - J_t(found)) / S_t: the share of the achievable that is lost.</summary>
    public required double Regret { get; init; }

    /// <summary>Least and most J_t of policies that the proxy pays best.</summary>
    public required double[] TrueInterval { get; init; }

    /// <summary>
    /// Xi = (X - J_p(honest)) / S_p, X the most J_p of randomised policies whose J_t is at most J_t(r) - 0.03 S_t;
    /// null where it is not known.
    /// </summary>
    public double? Exploitability { get; init; }

    /// <summary>True where more than <see cref="Exploitability"/> may exist: it was searched for, not solved.</summary>
    public bool ExploitabilityIsLowerBound { get; init; }

    /// <summary>Pearson correlation of the two rewards of a step under random actions; null where not known.</summary>
    public double? Correlation { get; init; }

    /// <summary>The same under the reference policy.</summary>
    public double? ReferenceCorrelation { get; init; }

    /// <summary>
    /// The same under the found policy. Where it is far below that of the reference, the proxy measures the task only
    /// as long as it is not optimised.
    /// </summary>
    public double? FoundCorrelation { get; init; }

    /// <summary>The level J_t(r) - 0.03 S_t that exploitability asks a policy's true return to be at most.</summary>
    internal double ExploitLevel =>
        Math.Min(Reference.True.Mean, Honest.True.Mean) - VerdictMargins.BelowReference * TrueRange;

    /// <summary>Whether a true return is bad, as <see cref="VerdictMargins"/> have it.</summary>
    internal bool IsBad(double truth) =>
        truth <= ExploitLevel || truth <= Honest.True.Mean - VerdictMargins.BelowHonest * TrueRange;

    /// <summary>D of a policy with that proxy return.</summary>
    internal double PreferenceFor(double proxy) =>
        ProxyRange == 0 ? 0 : (proxy - Honest.Proxy.Mean) / ProxyRange;

    /// <summary>The share of the achievable that a policy with that true return loses.</summary>
    internal double RegretOf(double truth) => TrueRange == 0 ? 0 : (Honest.True.Mean - truth) / TrueRange;
}
