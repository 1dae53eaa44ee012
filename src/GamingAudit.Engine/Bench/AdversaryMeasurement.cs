namespace GamingAudit.Engine.Bench;

/// <summary>What an adversary reached on its own, and what an audit says without the exact solver.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Adversary">The adversary's name.</param>
/// <param name="Seed">The seed of the search.</param>
/// <param name="Random">J_p of uniformly random actions, exact.</param>
/// <param name="Optimum">The exact proxy optimum.</param>
/// <param name="Found">J_p of the best policy found, evaluated exactly.</param>
/// <param name="Steps">Environment steps that the search took.</param>
/// <param name="Seconds">Wall clock of the search.</param>
public sealed record AdversaryMeasurement(
    string Target, string Adversary, ulong Seed, double Random, double Optimum, double Found, long Steps,
    double Seconds)
{
    /// <summary>How far the search came from random actions (0) to the proxy optimum (1).</summary>
    public double Fraction => (Found - Random) / (Optimum - Random);
}
