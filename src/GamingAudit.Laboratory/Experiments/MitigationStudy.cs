using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Tries every mitigation on a target, each on as many steps and seeds, and says which keeps the learner from gaming
/// it.
/// Beside each trained figure stands the exact one where there is a closed form.
/// </summary>
internal sealed class MitigationStudy : ITargetExperiment
{
    private static readonly Mitigation[] Learned =
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

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var findings = new List<string>();
        var tables = new List<LabTable>();
        var panels = new List<ChartPanel>();
        var planes = new List<ChartPanel>();
        foreach (AuditTarget target in targets)
        {
            if (target.Accept(new Visitor(this, context)) is var (outcome, plane))
            {
                findings.Add($"{target.Name}: {outcome.Advice}");
                tables.Add(outcome.Table(target.Name));
                panels.Add(outcome.Panel(target.Name));
                planes.Add(plane);
            }
            else findings.Add($"{target.Name}: left out, since it cannot be enumerated or has more than one choice "
                + "a step.");
        }
        return new LabReport(Name, Title, context.Seed, findings, tables,
            panels.Count == 0 ? [] :
            [
                new LabChart("mitigations", "True return under each mitigation", panels),
                new LabChart("plane", "Proxy against true return: exact optima, and what PPO goes through", planes),
            ]);
    }

    private sealed class Visitor(MitigationStudy study, LabContext context)
        : ITargetVisitor<(MitigationOutcome Outcome, LinePanel Plane)?>
    {
        public (MitigationOutcome Outcome, LinePanel Plane)? Visit<TState, TAction>(
            MarkovTarget<TState, TAction> target) where TState : notnull
        {
            if (MitigationSetting<TState, TAction>.Of(target) is not { } setting) return null;
            var outcome = new MitigationOutcome(setting.Table);
            ulong[] seeds = [.. Enumerable.Range(0, study.Seeds).Select(Seed)];
            var trained = new double[Learned.Length * study.Seeds][];
            Parallel.For(0, trained.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
            {
                Mitigation mitigation = Learned[i / study.Seeds];
                trained[i] = context.Part(
                    $"mitigate {target.Name} {mitigation.Name} {study.Steps} steps run {i % study.Seeds}",
                    () => MitigatedTraining.Run(
                        setting with { Seed = Seed(i % study.Seeds) }, mitigation, Config(i % study.Seeds),
                        context.Cancellation));
            });
            foreach ((string name, bool repairs, IReadOnlyList<double[]> occupancies) in
                ExactMitigations.Of(setting.Table, setting.Labels, seeds))
                outcome.Add(name, true, repairs, occupancies);
            foreach ((int number, Mitigation mitigation) in Learned.Index())
                outcome.Add(
                    mitigation.Name, false, mitigation.RepairsReward,
                    [.. trained.Skip(number * study.Seeds).Take(study.Seeds)]);
            ChartSeries[] paths =
            [
                Path(setting, new NoMitigation(), "PPO", 3), Path(setting, new OccupancyPenalty(), "PPO, chi2", 4),
            ];
            return (outcome, ReturnPlane.Of(outcome.Sweep, paths));
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
