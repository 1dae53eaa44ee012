namespace GamingAudit.Engine.Bench;

/// <summary>Training throughput on CartPole, with two tanh layers of 64 in actor and critic, and 4 epochs.</summary>
/// <param name="Kernels">The kernel set.</param>
/// <param name="Environments">Environments side by side.</param>
/// <param name="Threads">Threads.</param>
/// <param name="MinibatchSize">Steps in a minibatch.</param>
/// <param name="StepsPerSecond">Environment steps a second, everything included.</param>
/// <param name="EnvironmentMicroseconds">Of a step's wall clock: the dynamics, reward and guards.</param>
/// <param name="InferenceMicroseconds">Of a step's wall clock: both networks and the draw of the action.</param>
/// <param name="AdvantageMicroseconds">Of a step's wall clock: advantage estimation.</param>
/// <param name="UpdateMicroseconds">Of a step's wall clock: all epochs of updates.</param>
/// <param name="TrainingGigaflops">The networks' arithmetic a second, in 1e9 additions and multiplications.</param>
/// <param name="GemmGigaflops">
/// The same of large matrix products with the same kernels and threads, taken beside it.
/// </param>
internal sealed record PpoMeasurement(
    string Kernels, int Environments, int Threads, int MinibatchSize, double StepsPerSecond,
    double EnvironmentMicroseconds, double InferenceMicroseconds, double AdvantageMicroseconds,
    double UpdateMicroseconds, double TrainingGigaflops, double GemmGigaflops)
{
    /// <summary>Training's arithmetic as a share of what large matrix products reach.</summary>
    public double OfGemm => TrainingGigaflops / GemmGigaflops;
}
