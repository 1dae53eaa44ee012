namespace GamingAudit.Laboratory.Tabular;

/// <summary>The optimum of a regularised proxy.</summary>
/// <param name="Weight">The weight of the divergence.</param>
/// <param name="Occupancy">What the optimum does.</param>
/// <param name="Gap">How much more any policy could have of the objective, as a share of the proxy's range.</param>
/// <param name="Rounds">How often a policy was solved for.</param>
/// <param name="Steps">Steps along the interior path, where the policies left a gap.</param>
internal sealed record Regularised(double Weight, double[] Occupancy, double Gap, int Rounds, int Steps = 0);
