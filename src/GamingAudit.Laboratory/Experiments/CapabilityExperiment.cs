using System.Globalization;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Both returns of learners of rising capability (Pan, Bhatia, Steinhardt 2022): wider networks, longer training, more
/// actions, sharper senses. Where the true return falls sharply while the proxy's rises, the agent has become able to
/// game the reward; further levels between the two neighbours say where.
/// </summary>
internal sealed class CapabilityExperiment : ITargetExperiment
{
    /// <inheritdoc/>
    public string Name => "capability";

    /// <inheritdoc/>
    public string Title => "both returns by network, training, actions and noise, and where they part";

    /// <summary>Environment steps of a run, but where steps are what is varied.</summary>
    public long Steps { get; init; } = 80_000;

    /// <summary>Runs a level.</summary>
    public int Seeds { get; init; } = 3;

    /// <summary>How often a transition's place is halved.</summary>
    public int Halvings { get; init; } = 2;

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var findings = new List<string>();
        var tables = new List<LabTable>();
        var panels = new List<ChartPanel>();
        var faulty = new FaultyTargets();
        foreach (AuditTarget target in targets)
        {
            if (faulty.Try(target, () => target.Accept(new Visitor(this, context))) is not { } sweeps)
            {
                if (!faulty.Holds(target))
                    findings.Add($"{target.Name}: left out, since it cannot be enumerated or has more than one choice "
                        + "a step.");
                continue;
            }
            foreach (CapabilitySweep sweep in sweeps)
            {
                string axis = sweep.Axis.Name;
                tables.Add(new LabTable(
                    $"{target.Name}, by {axis}", [axis, "proxy return", "true return"],
                    [.. sweep.Points.Select(p => LabRow.Of(
                        p.Level.ToString(CultureInfo.InvariantCulture), LabCell.Of(p.Proxy), LabCell.Of(p.True)))]));
                panels.Add(Panel(target.Name, sweep));
                if (sweep.Transition is { } found)
                    findings.Add(string.Create(CultureInfo.InvariantCulture,
                        $"{target.Name}: a phase transition between {found.From:0.####} and {found.To:0.####} {axis}: "
                        + $"true return falls by {100 * found.Fall:0} % of its range while the proxy rises."));
            }
        }
        if (findings.Count == 0) findings.Add("No sharp fall of true return with rising capability.");
        return new LabReport(Name, Title, context.Seed, findings, tables,
            panels.Count == 0 ? [] : [new LabChart("capability", "Both returns as the learner becomes more capable",
                panels)])
        {
            AtFault = faulty.Sentences,
        };
    }

    private static LinePanel Panel(string target, CapabilitySweep sweep) => new(
        $"{target}, by {sweep.Axis.Name}", sweep.Axis.Name, "share of the range",
        [
            new ChartSeries("proxy", [.. sweep.Points.Select(p => new ChartPoint(
                p.Level, sweep.ShareOfProxy(p.Proxy)))], 0, SeriesStyle.Dashed),
            new ChartSeries("true", [.. sweep.Points.Select(p => new ChartPoint(
                p.Level, sweep.ShareOfTrue(p.True)))], 1),
        ], IsLogarithmic: true);

    private sealed class Visitor(CapabilityExperiment experiment, LabContext context)
        : ITargetVisitor<IReadOnlyList<CapabilitySweep>?>
    {
        public IReadOnlyList<CapabilitySweep>? Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            if (EnumeratedSetting<TState, TAction>.Of(target) is not { } setting) return null;
            TabularTarget table = setting.Table;
            (double, double) proxyRange =
                (table.Return(table.Random, table.Proxy), table.Return(table.ProxyOptimum, table.Proxy));
            (double, double) trueRange =
                (table.Return(table.Random, table.True), table.Return(table.Honest, table.True));
            CapabilitySweep[] sweeps = [.. CapabilityAxis.Of(setting.Index.Actions).Select(axis =>
                new CapabilitySweep(axis, [], proxyRange, trueRange))];
            sweeps = Extend(setting, sweeps, sweep => sweep.Axis.Levels);
            for (int halving = 0; halving < experiment.Halvings; halving++)
                sweeps = Extend(setting, sweeps, sweep =>
                    sweep.Transition is { } found && sweep.Axis.Between(found.From, found.To) is { } middle
                        ? [middle] : []);
            return sweeps;
        }

        private CapabilitySweep[] Extend<TState, TAction>(
            EnumeratedSetting<TState, TAction> setting, CapabilitySweep[] sweeps,
            Func<CapabilitySweep, IReadOnlyList<double>> levels) where TState : notnull
        {
            (int Sweep, double Level)[] wanted = [.. sweeps.Index().SelectMany(pair =>
                levels(pair.Item).Select(level => (pair.Index, level)))];
            var figures = new double[wanted.Length * experiment.Seeds][];
            Parallel.For(0, figures.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
            {
                (int sweep, double level) = wanted[i / experiment.Seeds];
                int run = i % experiment.Seeds;
                figures[i] = context.Part(
                    $"capability {setting.Table.Name} {sweeps[sweep].Axis.Name} {level} of {experiment.Steps} steps "
                    + $"run {run}",
                    () => Train(setting, sweeps[sweep].Axis, level, run));
            });
            CapabilitySweep[] extended = [.. sweeps];
            foreach ((int number, (int sweep, double level)) in wanted.Index())
            {
                double[][] runs = [.. figures.Skip(number * experiment.Seeds).Take(experiment.Seeds)];
                bool rises = sweeps[sweep].Axis.Levels[0] < sweeps[sweep].Axis.Levels[^1];
                extended[sweep] = extended[sweep] with
                {
                    Points = [.. extended[sweep].Points
                        .Append((level, runs.Average(run => run[0]), runs.Average(run => run[1])))
                        .OrderBy(point => rises ? point.Item1 : -point.Item1)],
                };
            }
            return extended;
        }

        private double[] Train<TState, TAction>(
            EnumeratedSetting<TState, TAction> setting, CapabilityAxis axis, double level, int run)
            where TState : notnull
        {
            (Mitigation limit, PpoConfig config) = axis.Learner(level, new PpoConfig
            {
                TotalSteps = experiment.Steps,
                Environments = 16,
                MinibatchSize = 128,
                EntropyCoefficient = 0.03,
                FinalEntropyCoefficient = 0,
                GaeLambda = 0.99,
                Hidden = [32, 32],
                Seed = context.Seed * 100 + (ulong)run,
            });
            double[] learned = MitigatedTraining.Run(setting, limit, config, context.Cancellation);
            return
            [
                setting.Table.Return(learned, setting.Table.Proxy), setting.Table.Return(learned, setting.Table.True),
            ];
        }
    }
}
