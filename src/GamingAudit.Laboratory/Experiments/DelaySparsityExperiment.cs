using System.Globalization;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mechanisms;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// How sparse and how late a true reward may be for PPO to learn from it alone, and what a dense proxy and a shaped
/// reward do instead.
/// </summary>
internal sealed class DelaySparsityExperiment : IExperiment
{
    private static readonly int[] Pieces = [2, 4, 8, 16];
    private static readonly int[] Delays = [0, 4, 16];

    /// <inheritdoc/>
    public string Name => "delay-sparsity";

    /// <inheritdoc/>
    public string Title => "PPO on a sparse, late truth, on a dense proxy, on a shaped reward";

    /// <summary>Runs of each cell.</summary>
    internal int Seeds { get; init; } = 2;

    /// <summary>Environment steps of a run.</summary>
    internal long Steps { get; init; } = 60_000;

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        string[] kinds = ["truth alone", "dense proxy", "shaped"];
        int cells = Pieces.Length * Delays.Length;
        var shares = new double[kinds.Length * cells];
        bool[] isOptimal = new bool[cells];
        Parallel.For(0, shares.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
        {
            int kind = i / cells, cell = i % cells;
            MarkovTarget<Bench, Chore> target = Target(cell, kind);
            if (kind == 2) isOptimal[cell] = HasTrueOptimum(target);
            shares[i] = context.Part(
                $"delay-sparsity {kinds[kind]} pieces {Pieces[cell / Delays.Length]} delay "
                + $"{Delays[cell % Delays.Length]} steps {Steps} runs {Seeds}",
                () => [Enumerable.Range(0, Seeds).Average(seed => Share(target, context, seed))])[0];
        });
        double[][][] maps = [.. kinds.Select((_, kind) => Enumerable.Range(0, Pieces.Length).Select(row =>
            shares.Skip(kind * cells + row * Delays.Length).Take(Delays.Length).ToArray()).ToArray())];
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Of {cells} cells PPO reaches 90 % of the true optimum on {Count(0)} by the "
                + $"truth alone, on {Count(1)} by the dense proxy and on {Count(2)} by the shaped "
                + $"reward."),
            $"The optimum of the shaped reward is a true optimum in {isOptimal.Count(yes => yes)} "
            + $"of {cells} cells (exact).",
        ],
        [.. kinds.Select((kind, k) => new LabTable(
            $"{kind}: share of the best true return, {Seeds} seeds, {Steps} steps",
            ["pieces of a work", .. Delays.Select(delay => $"delay {delay}")],
            [.. Pieces.Select((pieces, row) => new LabRow($"{pieces}", [.. maps[k][row].Select(s =>
                LabCell.Of(s))]))]))],
        [new LabChart("delay-sparsity", "Share of the best true return that PPO reaches", [.. kinds.Select((kind, k) =>
            new MatrixPanel(
                kind, "delay of the true reward, steps", "pieces of a work", [.. Delays.Select(d => $"{d}")],
                [.. Pieces.Select(p => $"{p}")], maps[k]))])]);

        int Count(int kind) => shares.Skip(kind * cells).Take(cells).Count(share => share >= 0.9);
    }

    private static MarkovTarget<Bench, Chore> Target(int cell, int kind)
    {
        var shop = new Workshop(Pieces[cell / Delays.Length], Delays[cell % Delays.Length]);
        Reward<Bench, Chore> paid = kind switch { 0 => shop.Praise, 1 => shop.Diligence, _ => shop.Shaped };
        return AuditTarget.Create("workshop", shop, paid, shop.Praise, shop.Horizon);
    }

    private static bool HasTrueOptimum(MarkovTarget<Bench, Chore> target)
    {
        TabularTarget table = TabularTarget.Of(target)!;
        return table.Return(table.ProxyOptimum, table.True) >= table.Return(table.Honest, table.True) - 1e-9;
    }

    private double Share(MarkovTarget<Bench, Chore> target, LabContext context, int seed)
    {
        EnumeratedSetting<Bench, Chore> setting = EnumeratedSetting<Bench, Chore>.Of(target)!;
        TabularTarget table = setting.Table;
        var config = new PpoConfig
        {
            TotalSteps = Steps,
            Environments = 16,
            MinibatchSize = 128,
            GaeLambda = 0.99,
            EntropyCoefficient = 0.03,
            FinalEntropyCoefficient = 0,
            Hidden = [32, 32],
            Seed = context.Seed * 100 + (ulong)seed,
        };
        double[] learned = MitigatedTraining.Run(
            setting, new NoMitigation(), config, context.Cancellation);
        return table.Return(learned, table.True) / table.Return(table.Honest, table.True);
    }
}
