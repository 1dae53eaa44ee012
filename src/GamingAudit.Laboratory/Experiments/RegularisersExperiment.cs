using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// The best that regularising towards the reference does, target by target, and where it does nothing.
/// </summary>
internal sealed class RegularisersExperiment : ITargetExperiment
{
    private const int MostPictures = 6;

    /// <summary>Steps of the run whose path is drawn.</summary>
    internal long Steps { get; init; } = 100_000;

    /// <inheritdoc/>
    public string Name => "regularisers";

    /// <inheritdoc/>
    public string Title => "KL of actions against chi-squared of the occupancy, exactly; and where neither helps";

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var sweeps = new RegulariserSweep?[targets.Count];
        var faulty = new FaultyTargets();
        Parallel.For(0, targets.Count, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (faulty.Try(targets[i], () => TabularTarget.Of(targets[i])) is { } target)
                sweeps[i] = new RegulariserSweep(target);
            context.Progress?.Invoke(targets[i].Name);
        });
        RegulariserSweep[] solved = [.. sweeps.OfType<RegulariserSweep>()];
        int whole = targets.Count(target => !faulty.Holds(target));
        return new LabReport(
            Name, Title, context.Seed, Findings(solved, whole), [Table(solved)],
            Charts(solved, targets.ToDictionary(target => target.Name), context))
        {
            AtFault = faulty.Sentences,
        };
    }

    private static List<string> Findings(RegulariserSweep[] solved, int targets)
    {
        int policies = solved.Sum(sweep => sweep.Policies), violations = solved.Sum(sweep => sweep.Violations);
        var findings = new List<string>
        {
            $"Laidlaw's bound held for {policies - violations} of {policies} policies on {solved.Length} targets.",
        };
        if (solved.Length < targets)
            findings.Add($"{targets - solved.Length} targets were left out: they cannot be enumerated, or are "
                + "too large.");
        string[] below = [.. solved.Where(IsBelow).Select(sweep => sweep.Target.Name)];
        findings.Add(below.Length == 0
            ? "Chi-squared at the untuned weight is nowhere below the reference."
            : $"Chi-squared at the untuned weight is below the reference on {string.Join(", ", below)}.");
        string[] inside = [.. solved.Where(sweep => sweep.LiesInside).Select(sweep => sweep.Target.Name)];
        if (inside.Length > 0)
            findings.Add(
                $"On {string.Join(", ", inside)} no regulariser beats the reference: the loophole lies inside the "
                + "reference's own distribution. Repair the reward.");
        RegulariserSweep[] open = [.. solved.Where(sweep => sweep.Gap > ChiSquaredRegulariser.GapGoal)];
        findings.Add(open.Length == 0
            ? $"Every chi-squared optimum is certified to {ChiSquaredRegulariser.GapGoal} of the proxy's range."
            : $"Not certified to {ChiSquaredRegulariser.GapGoal} of the proxy's range at every weight: "
                + string.Join(", ", open.Select(sweep => sweep.Target.Name)) + ".");
        foreach (RegulariserSweep sweep in solved.Where(HasTurned))
            findings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{sweep.Target.Name}: corr {sweep.Bound.Reference.Correlation:F2} under the reference -> "
                + $"{sweep.CorrelationAtOptimum:F2} under the proxy's optimum."));
        return findings;
    }

    // Where the correlation under the reference is not positive, the bound promises nothing.
    private static bool IsBelow(RegulariserSweep sweep) =>
        sweep.Bound.Reference.Correlation > 0 && sweep.Untuned is { } untuned
        && sweep.Target.Return(untuned.Occupancy, sweep.Target.True)
            < sweep.ReferenceReturn - 1e-3 * Math.Abs(sweep.ReferenceReturn);

    private static bool HasTurned(RegulariserSweep sweep) =>
        sweep.Bound.Reference.Correlation > 0 && sweep.CorrelationAtOptimum < 0;

    private static LabTable Table(RegulariserSweep[] solved) => new(
        "true return", [
            "target", "corr ref", "corr opt", "reference", "proxy optimum", "true optimum", "best KL", "at beta",
            "best chi2", "at weight x", "chi2 untuned", "gap", "bound held",
        ],
        [.. solved.Select(sweep => LabRow.Of(
            sweep.Target.Name,
            LabCell.Of(sweep.Bound.Reference.Correlation), LabCell.Of(sweep.CorrelationAtOptimum),
            LabCell.Of(sweep.ReferenceReturn), LabCell.Of(sweep.OptimumReturn), LabCell.Of(sweep.HonestReturn),
            LabCell.Of(sweep.Kl.Peak.Gold), LabCell.Short(sweep.Kl.Peak.Setting),
            LabCell.Of(sweep.ChiSquared.Points.Count > 0 ? sweep.ChiSquared.Peak.Gold : null),
            LabCell.Of(sweep.ChiSquared.Points.Count > 0 ? sweep.ChiSquared.Peak.Setting : null),
            LabCell.Of(sweep.Untuned is { } untuned ? sweep.Target.Return(untuned.Occupancy, sweep.Target.True) : null),
            LabCell.Of(sweep.Gap, 5), $"{sweep.Policies - sweep.Violations}/{sweep.Policies}"))]);

    private List<LabChart> Charts(
        RegulariserSweep[] solved, Dictionary<string, AuditTarget> targets, LabContext context)
    {
        RegulariserSweep[] shown = [.. solved
            .Where(sweep => sweep.Bound.Reference.Correlation > 0 && sweep.OptimumReturn < sweep.ReferenceReturn
                && !sweep.LiesInside)
            .OrderByDescending(sweep => sweep.BestReturn - sweep.ReferenceReturn).Take(MostPictures)];
        if (shown.Length == 0) return [];
        var planes = new LinePanel[shown.Length];
        Parallel.For(0, shown.Length, context.Parallel, i =>
            planes[i] = ReturnPlane.Of(shown[i], targets[shown[i].Target.Name].Accept(new Learner(this, context))));
        return [new LabChart(
            "plane", "Proxy against true return: the frontier, the paths of both regularisers, and PPO's", planes)];
    }

    private sealed class Learner(RegularisersExperiment experiment, LabContext context)
        : ITargetVisitor<IReadOnlyList<ChartSeries>>
    {
        public IReadOnlyList<ChartSeries> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            if (EnumeratedSetting<TState, TAction>.Of(target) is not { } setting) return [];
            double[] returns = context.Part($"regularisers {target.Name} path {experiment.Steps} steps", () =>
                MitigatedTraining.Returns(
                    setting, new NoMitigation(), MitigatedTraining.Config(experiment.Steps, context.Seed),
                    context.Cancellation));
            return [ReturnPlane.Path("PPO", 3, returns)];
        }
    }
}
