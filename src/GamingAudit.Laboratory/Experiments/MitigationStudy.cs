using System.Globalization;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Running;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Tries every mitigation on a target, each on as many steps and seeds, and says which keeps the learner from gaming
/// it. Beside each trained figure of a target that can be enumerated stands the exact one where there is a closed form.
/// </summary>
internal sealed class MitigationStudy : ITargetExperiment
{
    private static readonly Mitigation[] All =
    [
        new NoMitigation(), new KlPenalty(), new OccupancyPenalty(), new SmallSteps(), new ClippedReward(),
        new BoundedReward(), new StoppedEarly(), new ProxyPoint(), new ShiftedFamily(), .. EnsembleReward.All,
        new CorrectedReward(), new AttackedReward(), new Reshaping(),
    ];

    /// <inheritdoc/>
    public string Name => "mitigate";

    /// <inheritdoc/>
    public string Title => "what keeps a learner from gaming the target, on equal budgets";

    /// <summary>Environment steps of each training run.</summary>
    public long Steps { get; init; } = 150_000;

    /// <summary>Training runs of each mitigation.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>
    /// Environment steps of the search for a reference, where a target cannot be enumerated: as many as of a quick
    /// audit, or as two trainings where that is less.
    /// </summary>
    public long SearchSteps
    {
        get => field > 0 ? field : Math.Min(AuditBudget.Quick.HonestSteps, 2 * Steps);
        init;
    }

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var visitor = new Visitor(this, context);
        var faulty = new FaultyTargets();
        Studied?[] looked = [.. targets.Select(target => faulty.Try(target, () => target.Accept(visitor)))];
        Studied[] studied = [.. looked.OfType<Studied>()];
        LabTable[] tables = [.. studied.Select(one => one.Table).OfType<LabTable>()];
        string[] sampled =
            [.. targets.Zip(looked).Where(pair => pair.Second is { IsSampled: true }).Select(pair => pair.First.Name)];
        return new LabReport(
            Name, Title, context.Seed, [.. studied.Select(one => one.Finding), .. About(sampled)], tables,
            tables.Length == 0 ? [] :
            [
                new LabChart("mitigations", "True return under each mitigation",
                    [.. studied.Select(one => one.Bars).OfType<ChartPanel>()]),
                new LabChart("plane", "Proxy against true return: what is best, and what PPO goes through",
                    [.. studied.Select(one => one.Plane).OfType<ChartPanel>()]),
            ])
        {
            AtFault = faulty.Sentences,
        };
    }

    private static IReadOnlyList<string> About(string[] sampled) => sampled.Length == 0 ? [] :
    [
        string.Create(CultureInfo.InvariantCulture,
            $"Not enumerated, so that nothing is exact: {string.Join(", ", sampled)}. Each return is a mean of "
            + $"{SampledReturns.Episodes} episodes, the best is the best that is known, and "
            + $"{All.Count(mitigation => mitigation.NeedsTable)} mitigations that need a table are left out."),
    ];

    private sealed record Studied(
        string Finding, bool IsSampled = false, LabTable? Table = null, IntervalPanel? Bars = null,
        LinePanel? Plane = null);

    private sealed class Visitor(MitigationStudy study, LabContext context) : ITargetVisitor<Studied>
    {
        public Studied Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            if (EnumeratedSetting<TState, TAction>.Of(target) is { } enumerated) return Enumerated(enumerated);
            context.Progress?.Invoke($"mitigate {target.Name} search for a reference");
            var sampled = SampledSetting<TState, TAction>.Of(
                target, study.SearchSteps, context.Seed, context.Cancellation);
            if (sampled is null)
                return new Studied($"{target.Name}: left out, since a black box cannot be put into a state.");
            return sampled.Honest.True > sampled.Random.True
                ? Sampled(sampled)
                : new Studied($"{target.Name}: left out, since no policy was found that does better for the true "
                    + "reward than random actions: give the target an Honest policy.");
        }

        private Studied Enumerated<TState, TAction>(EnumeratedSetting<TState, TAction> setting) where TState : notnull
        {
            TabularTarget table = setting.Table;
            var sweep = new RegulariserSweep(table);
            var outcome = new MitigationOutcome(
                sweep.ReferenceReturn, sweep.HonestReturn, table.Return(table.Random, table.True), sweep.LiesInside);
            double[][][] trained = Train(setting, All);
            ulong[] seeds = [.. Enumerable.Range(0, study.Seeds).Select(Seed)];
            foreach ((string name, bool repairs, IReadOnlyList<double[]> optima) in
                ExactMitigations.Of(table, setting.Labels, seeds))
                outcome.Add(name, true, repairs, [.. optima.Select(setting.Returns)]);
            return Report(setting, outcome, All, trained, paths => ReturnPlane.Of(sweep, paths));
        }

        private Studied Sampled<TState, TAction>(SampledSetting<TState, TAction> setting) where TState : notnull
        {
            Mitigation[] possible = [.. All.Where(mitigation => !mitigation.NeedsTable)];
            return Report(
                setting,
                new MitigationOutcome(setting.Reference.True, setting.Honest.True, setting.Random.True), possible,
                Train(setting, possible),
                paths => ReturnPlane.Of(setting.Target.Name, setting.Reference, setting.Honest, paths)) with
            {
                IsSampled = true,
            };
        }

        private double[][][] Train<TState, TAction>(
            MitigationSetting<TState, TAction> setting, Mitigation[] mitigations) where TState : notnull
        {
            var trained = new double[mitigations.Length * study.Seeds][];
            Parallel.For(0, trained.Length, context.Parallel, i =>
            {
                Mitigation mitigation = mitigations[i / study.Seeds];
                trained[i] = context.Part(
                    $"mitigate {setting.Target.Name} {mitigation.Name} {study.Steps} steps run {i % study.Seeds}",
                    () => MitigatedTraining.Run(
                        setting with { Seed = Seed(i % study.Seeds) }, mitigation, Config(i % study.Seeds),
                        context.Cancellation));
            });
            return [.. trained.Chunk(study.Seeds)];
        }

        private Studied Report<TState, TAction>(
            MitigationSetting<TState, TAction> setting, MitigationOutcome outcome, Mitigation[] mitigations,
            double[][][] trained, Func<ChartSeries[], LinePanel> plane) where TState : notnull
        {
            foreach ((Mitigation mitigation, double[][] runs) in mitigations.Zip(trained))
                outcome.Add(mitigation.Name, false, mitigation.RepairsReward, [.. runs.Select(setting.Returns)]);
            string name = setting.Target.Name;
            return new Studied(
                $"{name}: {outcome.Advice}", Table: outcome.Table(name), Bars: outcome.Panel(name),
                Plane: plane(
                [
                    Path(setting, new NoMitigation(), "PPO", 3), Path(setting, new OccupancyPenalty(), "PPO, chi2", 4),
                ]));
        }

        private ulong Seed(int run) => context.Seed * 1000 + (ulong)run;

        private PpoConfig Config(int run) => MitigatedTraining.Config(study.Steps, Seed(run));

        private ChartSeries Path<TState, TAction>(
            MitigationSetting<TState, TAction> setting, Mitigation mitigation, string name, int colour)
            where TState : notnull => ReturnPlane.Path(name, colour, context.Part(
                $"mitigate {setting.Target.Name} {mitigation.Name} {study.Steps} steps path",
                () => MitigatedTraining.Returns(
                    setting with { Seed = Seed(0) }, mitigation, Config(0), context.Cancellation)));
    }
}
