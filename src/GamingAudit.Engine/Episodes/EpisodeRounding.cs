namespace GamingAudit.Engine.Episodes;

/// <summary>
/// How much of a return is the rounding of its sum: a share of the rewards that were added up, in whatever unit they
/// are.
/// </summary>
internal static class EpisodeRounding
{
    // Rewards are summed in the same order, but a rescaled reward rounds differently.
    private const double Share = 1e-9;

    public static double OfProxy(Episode one, Episode other) => Share * Math.Max(
        one.Steps.Sum(step => Math.Abs(step.Proxy)), other.Steps.Sum(step => Math.Abs(step.Proxy)));

    public static double OfTrue(Episode one, Episode other) => Share * Math.Max(
        one.Steps.Sum(step => Math.Abs(step.True)), other.Steps.Sum(step => Math.Abs(step.True)));
}
