namespace GamingAudit.Engine.Adversaries.Elites;

/// <summary>A behaviour descriptor.</summary>
/// <param name="Action">The choice that was made most often; 0 for a Box.</param>
/// <param name="Share">Its share of the steps; for a Box, where in their ranges the numbers lay on average.</param>
/// <param name="Along">The mean observation, projected on one axis.</param>
/// <param name="Across">The same on another axis.</param>
/// <param name="Last">The last observation, on the first axis.</param>
/// <param name="Length">Steps, as a share of the horizon.</param>
internal readonly record struct Behaviour(
    int Action, double Share, double Along, double Across, double Last, double Length)
{
    public IEnumerable<double> Numbers => [Share, Along, Across, Last, Length];
}
