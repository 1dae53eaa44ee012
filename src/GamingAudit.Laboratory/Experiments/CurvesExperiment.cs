using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Running;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Both returns of a target as its proxy is optimised: by the KL-regularised optimum where the target can be
/// enumerated, by PPO step after step, and by the best of n episodes of the reference. Shows where they part, and what
/// that costs.
/// </summary>
internal sealed class CurvesExperiment : ITargetExperiment
{
    private const string Learner = "PPO";
    private const string Best = "best of n";

    // Weights of the KL, in deviations of the proxy: a tenth of a power of ten apart.
    private const int Weights = 46;
    private const double LargestPower = 2;
    private const double PowersApart = 0.1;

    /// <inheritdoc/>
    public string Name => "curves";

    /// <inheritdoc/>
    public string Title => "both returns as the proxy is optimised, exactly, by PPO and by the best of n episodes";

    /// <summary>Environment steps of a run of PPO.</summary>
    public long Steps { get; init; } = 100_000;

    /// <summary>Runs of PPO.</summary>
    public int Seeds { get; init; } = 3;

    /// <summary>Episodes of the reference of which the best is taken; the largest n is an eighth of them.</summary>
    public int Episodes { get; init; } = 4096;

    /// <summary>Environment steps of the search for a reference, where a target cannot be enumerated.</summary>
    public long SearchSteps { get; init; } = AuditBudget.Quick.HonestSteps;

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var findings = new List<string>();
        var drawn = new List<TargetCurves>();
        var faulty = new FaultyTargets();
        foreach (AuditTarget target in targets)
        {
            if (faulty.Try(target, () => target.Accept(new Visitor(this, context))) is { } curves)
            {
                drawn.Add(curves);
                findings.Add(curves.Finding);
            }
            else if (!faulty.Holds(target))
                findings.Add($"{target.Name}: left out, since it is a black box, which cannot be put into a state.");
        }
        LabTable[] tables =
        [
            .. drawn.SelectMany(curves => (LabTable?[])
                [curves.Peaks, curves.Fits, curves.BestOf(Of(curves, Best))]).OfType<LabTable>(),
        ];
        return new LabReport(Name, Title, context.Seed, findings, tables,
            drawn.Count == 0 ? [] :
            [
                new LabChart(
                    "by-proxy", "True return against proxy return", [.. drawn.Select(curves => curves.ByProxy)]),
                new LabChart("by-kl", "Both returns against KL", [.. drawn.Select(curves => curves.ByKl)]),
                new LabChart("by-steps", "Both returns as PPO learns",
                    [.. drawn.Select(curves => curves.BySteps(Of(curves, Learner)))]),
            ])
        {
            AtFault = faulty.Sentences,
        };
    }

    private static OptimisationCurve Of(TargetCurves curves, string name) =>
        curves.Curves.Single(curve => curve.Name == name);

    private sealed class Visitor(CurvesExperiment experiment, LabContext context) : ITargetVisitor<TargetCurves?>
    {
        public TargetCurves? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            if (EnumeratedSetting<TState, TAction>.Of(target) is { } enumerated)
            {
                TabularTarget table = enumerated.Table;
                return new TargetCurves(
                    target.Name, enumerated.Returns(table.ReferenceOccupancy),
                    table.Return(table.Honest, table.True) - table.Return(table.Random, table.True),
                    [Regularised(table), Learned(enumerated), BestEpisodes(enumerated)]);
            }
            context.Progress?.Invoke($"curves {target.Name} search for a reference");
            var sampled = SampledSetting<TState, TAction>.Of(
                target, experiment.SearchSteps, context.Seed, context.Cancellation);
            return sampled is null ? null : new TargetCurves(
                target.Name, sampled.Reference, sampled.Honest.True - sampled.Random.True,
                [Learned(sampled), BestEpisodes(sampled)]);
        }

        private static OptimisationCurve Regularised(TabularTarget table)
        {
            double beta = KlPenalty.Beta(new ReferenceRewards(table));
            return new OptimisationCurve("KL-regularised, exact", [.. Enumerable.Range(0, Weights).Select(i =>
            {
                double weight = beta * Math.Pow(10, LargestPower - PowersApart * i);
                double[][] policy = table.Model.Tilt(table.Proxy, table.Reference, weight);
                double[] occupancy = table.Model.Occupancy(policy);
                return new CurvePoint(
                    weight, table.Model.ActionKl(policy, table.Reference), table.Return(occupancy, table.Proxy),
                    table.Return(occupancy, table.True));
            })]);
        }

        private OptimisationCurve Learned<TState, TAction>(MitigationSetting<TState, TAction> setting)
            where TState : notnull
        {
            var runs = new CurvePoint[experiment.Seeds][];
            Parallel.For(0, runs.Length, context.Parallel, run =>
            {
                ulong seed = context.Seed * 1000 + (ulong)run;
                PpoConfig config = MitigatedTraining.Config(experiment.Steps, seed);
                runs[run] = [.. context.Part(
                    $"curves {setting.Target.Name} {experiment.Steps} steps run {run}",
                    () => MitigatedTraining.Curve(setting with { Seed = seed }, config, context.Cancellation))
                    .Chunk(4).Select(point => new CurvePoint(point[0], point[1], point[2], point[3]))];
            });
            return new OptimisationCurve(Learner, [.. Enumerable.Range(0, runs[0].Length).Select(i => new CurvePoint(
                runs[0][i].Setting, runs.Any(run => run[i].Kl < 0) ? -1 : Middle(run => run[i].Kl),
                Middle(run => run[i].Proxy), Middle(run => run[i].Gold)))]);

            double Middle(Func<CurvePoint[], double> figure) => SeedSummary.InterquartileMean(runs.Select(figure));
        }

        private OptimisationCurve BestEpisodes<TState, TAction>(MitigationSetting<TState, TAction> setting)
            where TState : notnull
        {
            IReadOnlyList<(double Proxy, double True)> played =
                (setting with { Seed = context.Seed }).Episodes(experiment.Episodes);
            double[] even = new double[played.Count];
            Array.Fill(even, 1.0 / played.Count);
            double[] proxies = [.. played.Select(episode => episode.Proxy)];
            var answers = new AnswerCurves(new AnswerSpace(even), [.. played.Select(episode => episode.True)]);
            int most = Math.Max(1, experiment.Episodes / 8);
            return answers.BestOf(Best, proxies, Enumerable.Range(0, 31).Select(power => Math.Pow(2, power))
                .TakeWhile(n => n <= most));
        }
    }
}
