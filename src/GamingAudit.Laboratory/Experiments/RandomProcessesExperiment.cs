using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>How often optimising a random proxy first helps and then hurts, and what early stopping saves.</summary>
internal sealed class RandomProcessesExperiment : IExperiment
{
    private const int Points = 34;
    /// <inheritdoc/>
    public string Name => "random-mdps";

    /// <inheritdoc/>
    public string Title => "Goodhart's drop on random processes, by generator, and early stopping (Karwowski et al. "
        + "2023)";

    /// <summary>States, actions of each, and the concentration of next states: 1 is dense, 0.1 sparse.</summary>
    internal IReadOnlyList<(int States, int Actions, double Concentration)> Generators { get; init; } =
        [(4, 2, 1), (8, 4, 1), (16, 4, 0.1), (32, 8, 0.1)];

    /// <summary>Processes of each generator.</summary>
    internal int Processes { get; init; } = 150;

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var rows = new List<LabRow>();
        var bars = new List<IntervalBar>();
        int losses = 0;
        // One stream for all, as for the published figures, which seed 1 has.
        var random = new PermutedVariates(new PermutedGenerator(unchecked((uint)(context.Seed - 1))));
        foreach ((int states, int actions, double concentration) in Generators)
        {
            var found = new double[Processes][];
            string generator = $"{states} x {actions}, Dirichlet {concentration:0.#}";
            RandomProcess[] drawn = [.. Enumerable.Range(0, Processes).Select(_ =>
                new RandomProcess(states, actions, concentration, random))];
            Parallel.For(0, Processes, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
                found[i] = Examine(drawn[i]));
            context.Progress?.Invoke(generator);
            double dropped = found.Count(f => f[0] < -0.01) / (double)Processes;
            double[] drops = [.. found.Select(f => f[0]).Where(drop => drop < -0.001).Order()];
            int lost = found.Count(f => f[1] < -1e-6);
            losses += lost;
            double error = 1.96 * Math.Sqrt(dropped * (1 - dropped) / Processes);
            rows.Add(LabRow.Of(
                generator, LabCell.Within(100 * dropped, 100 * Math.Max(0, dropped - error), 100 * (dropped + error)),
                LabCell.Of(drops.Length > 0 ? drops[drops.Length / 2] : null, 3), LabCell.Of(lost, 0),
                LabCell.Of(found.Average(f => f[2]), 3), LabCell.Of(found.Average(f => f[3]), 3)));
            bars.Add(new IntervalBar(generator, 100 * Math.Max(0, dropped - error), 100 * (dropped + error),
                100 * dropped, 0));
        }
        return new LabReport(Name, Title, context.Seed,
        [
            "The share of processes in which the true return falls by more than 1 % of its range "
            + $"depends on the generator; {Processes} of each, gamma {RandomProcess.Gamma}. Chances of "
            + "next states and of the start are Dirichlet's, rewards of states and actions normal and "
            + "of length 1, and the proxy a share of the truth, uniform in 0 to 1, and the rest of "
            + "another such reward.",
            $"Early stopping at the true angle lost true return on its way in {losses} of "
            + $"{Processes * Generators.Count} processes.",
        ],
        [new LabTable("along the path of maximum entropy policies",
            ["states x actions", "drop > 1 %, % (95 %)", "median drop", "lost before the stop", "true gain at stop",
                "at the end"], rows)],
        [new LabChart("random-mdps", "Processes with a drop of more than 1 % of the true range, in per cent",
            [new IntervalPanel("95 % intervals", "%", bars)])]);
    }

    // Drop, what early stopping lost on its way, what it gained, what the end gained; in units of the true range.
    private static double[] Examine(RandomProcess process)
    {
        double[][] path = [.. Enumerable.Range(0, Points).Select(i => process.Soft(process.Proxy, 2 * Math.Pow(0.75,
            i)))];
        double[] worth = [.. path.Select(policy => DotProduct.Of(policy, process.True))];
        double high = DotProduct.Of(process.Soft(process.True, 1e-4), process.True);
        double low = DotProduct.Of(process.Soft([.. process.True.Select(value => -value)], 1e-4), process.True);
        double[] proxy = process.Project(process.Proxy), truth = process.Project(process.True);
        double length = Math.Sqrt(DotProduct.Of(proxy, proxy));
        double cosine = DotProduct.Of(proxy, truth) / length / Math.Sqrt(DotProduct.Of(truth, truth));
        double sine = cosine > 0 ? Math.Sqrt(1 - cosine * cosine) : 1;
        int stop = EarlyStopping.LastSafe(path, process.Proxy, length, sine);
        double range = high - low, lost = 0;
        for (int i = 1; i <= stop; i++) lost = Math.Min(lost, (worth[i] - worth[i - 1]) / range);
        return [(worth[^1] - worth.Max()) / range, lost, (worth[stop] - worth[0]) / range,
            (worth[^1] - worth[0]) / range];
    }
}
