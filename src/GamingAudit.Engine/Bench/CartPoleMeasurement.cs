namespace GamingAudit.Engine.Bench;

/// <summary>How long PPO took to balance the pole.</summary>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Steps">Environment steps of training until the greedy policy's mean return was high enough.</param>
/// <param name="Seconds">Wall clock of those steps; the evaluations between them are not counted.</param>
/// <param name="MeanReturn">The greedy policy's mean return then; 500 is the most.</param>
internal sealed record CartPoleMeasurement(ulong Seed, int Threads, long Steps, double Seconds, double MeanReturn)
{
    /// <summary>The mean return at which the pole counts as balanced: Gymnasium's threshold for CartPole-v1.</summary>
    public const double Wanted = 475;
}
