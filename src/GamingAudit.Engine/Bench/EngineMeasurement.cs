namespace GamingAudit.Engine.Bench;

/// <summary>
/// Training throughput of a backend on CartPole, with two tanh layers in actor and critic, and 4 epochs.
/// </summary>
/// <param name="Engine">The backend.</param>
/// <param name="Environments">Environments side by side.</param>
/// <param name="Width">Width of the layers.</param>
/// <param name="Threads">Threads.</param>
/// <param name="PlaysOnDevice">Whether environments are evaluated where the updates run, in batches.</param>
/// <param name="Steps">Steps of each environment in a rollout.</param>
/// <param name="MinibatchSize">Steps in a minibatch.</param>
/// <param name="StepsPerSecond">Environment steps a second, everything included.</param>
/// <param name="EnvironmentMicroseconds">Of a step's wall clock: the dynamics, reward and guards.</param>
/// <param name="InferenceMicroseconds">Of a step's wall clock: both networks and the draw of the action.</param>
/// <param name="AdvantageMicroseconds">Of a step's wall clock: advantage estimation.</param>
/// <param name="UpdateMicroseconds">Of a step's wall clock: all epochs of updates.</param>
/// <param name="FloorMicroseconds">
/// What a step takes at least by the rates of products, copies and launches that were measured before; without the
/// environment's own time.
/// </param>
/// <param name="TrainingGigaflops">The networks' arithmetic a second, in 1e9 additions and multiplications.</param>
/// <param name="ResidentBytes">Resident memory of the process right after.</param>
internal sealed record EngineMeasurement(
    string Engine, int Environments, int Width, int Threads, bool PlaysOnDevice, int Steps, int MinibatchSize,
    double StepsPerSecond, double EnvironmentMicroseconds, double InferenceMicroseconds, double AdvantageMicroseconds,
    double UpdateMicroseconds, double FloorMicroseconds, double TrainingGigaflops, long ResidentBytes);
