namespace GamingAudit.Laboratory.Continual;

/// <summary>What an agent can do of each task after it learned each.</summary>
/// <param name="Tasks">Names of the tasks, in the order in which they are learned.</param>
/// <param name="Returns">At (tasks learned so far) - 1, task.</param>
/// <param name="Random">What random actions return of each task.</param>
internal sealed record TaskMatrix(IReadOnlyList<string> Tasks, double[][] Returns, double[] Random)
{
    /// <summary>
    /// Backward transfer (Lopez-Paz and Ranzato 2017, equation 3): what later tasks did to earlier ones.
    /// </summary>
    public double BackwardTransfer => Enumerable.Range(0, Tasks.Count - 1)
        .Average(task => Returns[^1][task] - Returns[task][task]);

    /// <summary>The share of what was learned of a task above random actions that is left in the end.</summary>
    public double Kept(int task) => (Returns[^1][task] - Random[task]) / (Returns[task][task] - Random[task]);

    /// <summary>True where a task was learned at all.</summary>
    public bool WasLearned(int task) =>
        Returns[task][task] - Random[task] > 1e-3 * Math.Max(Math.Abs(Returns[task][task]), Math.Abs(Random[task]));

    /// <summary>The mean of several runs of one sequence.</summary>
    public static TaskMatrix Mean(IReadOnlyList<TaskMatrix> runs) => runs[0] with
    {
        Returns = [.. runs[0].Returns.Select((row, stage) =>
            row.Select((_, task) => runs.Average(run => run.Returns[stage][task])).ToArray())],
    };
}
