namespace GamingAudit.Engine.Bench;

/// <summary>What an adversary reached on its own.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Adversary">The adversary's name.</param>
/// <param name="Seed">The seed of the search.</param>
/// <param name="Random">J_p of uniformly random actions.</param>
/// <param name="Optimum">The exact proxy optimum; null where the target was not solved exactly.</param>
/// <param name="Found">J_p of the best policy found.</param>
/// <param name="Steps">Environment steps that the search took.</param>
/// <param name="Seconds">Wall clock of the search.</param>
internal sealed record AdversaryMeasurement(
    string Target, string Adversary, ulong Seed, double Random, double? Optimum, double Found, long Steps,
    double Seconds)
{
    /// <summary>How far the search came from random actions (0) to the proxy optimum (1).</summary>
    public double? Fraction => (Found - Random) / (Optimum - Random);
}
