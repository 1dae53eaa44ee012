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

    /// <summary>Pearson correlation of the two rewards of a step under random actions; null where not known.</summary>
    public double? Correlation { get; init; }

    /// <summary>The same under the reference policy.</summary>
    public double? ReferenceCorrelation { get; init; }
}
