namespace GamingAudit.GraderSamples.Zoo;

/// <summary>How often a verifier is wrong.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Accepted">Wrong answers that it accepts.</param>
/// <param name="Wrong">Wrong answers.</param>
/// <param name="Rejected">Right answers that it rejects.</param>
/// <param name="Right">Right answers.</param>
/// <param name="Attacks">Attacks among what it accepts.</param>
public sealed record ZooRow(string Name, int Accepted, int Wrong, int Rejected, int Right, int Attacks)
{
    /// <summary>The share of wrong answers that it accepts, in whole percent.</summary>
    public int FalsePositives => (int)Math.Round(100.0 * Accepted / Wrong);

    /// <summary>The share of right answers that it rejects, in whole percent.</summary>
    public int FalseNegatives => (int)Math.Round(100.0 * Rejected / Right);
}
