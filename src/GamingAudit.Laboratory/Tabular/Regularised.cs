namespace GamingAudit.Laboratory.Tabular;

/// <summary>The optimum of a regularised proxy.</summary>
/// <param name="Weight">The weight of the divergence.</param>
/// <param name="Occupancy">What the optimum does.</param>
/// <param name="Gap">How much more any policy could have of the objective, as a share of the proxy's range.</param>
internal sealed record Regularised(double Weight, double[] Occupancy, double Gap);
