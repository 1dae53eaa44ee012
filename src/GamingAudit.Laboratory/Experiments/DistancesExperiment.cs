using System.Globalization;
using GamingAudit.Laboratory.Distances;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>How far each proxy is from the true reward, whether the difference is shaping, and where it lies.</summary>
internal sealed class DistancesExperiment : ITargetExperiment
{
    private const double IsShaping = 1e-6;
    private const int PlacesOfEach = 3;
    private static readonly double[] Discounts = [0.9, 0.95, 0.98, 0.99, 0.995, 1];

    /// <inheritdoc/>
    public string Name => "distances";

    /// <inheritdoc/>
    public string Title => "EPIC, DARD and STARC between proxy and true reward; is the difference shaping?";

    /// <inheritdoc/>
    public LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context)
    {
        var rows = new List<LabRow>();
        var places = new List<LabRow>();
        var findings = new List<string>();
        var faulty = new FaultyTargets();
        foreach (AuditTarget target in targets)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (faulty.Try(target, () => RewardTable.Of(target)) is not { } table) continue;
            var distances = new RewardDistances(table);
            PotentialFit own = PotentialFit.Of(table, target.Discount);
            PotentialFit best = Discounts.Append(target.Discount).Select(gamma => PotentialFit.Of(table, gamma))
                .MinBy(fit => fit.Residual)!;
            rows.Add(LabRow.Of(
                target.Name, LabCell.Of(distances.Epic(), 3), LabCell.Of(distances.Dard(), 3),
                LabCell.Of(distances.Starc(target.Horizon), 3), LabCell.Of(own.Residual, 3),
                LabCell.Of(best.Residual, 3), LabCell.Short(best.Discount)));
            foreach ((PricedStep step, double difference) in distances.Where(PlacesOfEach))
                places.Add(LabRow.Of(
                    target.Name, table.Describe(step.Before, step.Action), LabCell.Of(difference, 1)));
            if (Sentence(target, own, best) is { } sentence) findings.Add(sentence);
            context.Progress?.Invoke(target.Name);
        }
        int leftOut = targets.Count(target => !faulty.Holds(target)) - rows.Count;
        if (leftOut > 0)
            findings.Add($"{leftOut} targets were left out: they cannot be enumerated, or are too large.");
        return new LabReport(Name, Title, context.Seed, findings,
        [
            new LabTable(
                "distance of the proxy from the true reward",
                [
                    "target", "EPIC", "DARD", "STARC", "not shaping, own gamma", "not shaping, best gamma",
                    "best gamma",
                ], rows),
            new LabTable(
                "where they differ most (canonicalised, in deviations)", ["target", "state, action", "proxy less true"],
                places),
        ], [])
        {
            AtFault = faulty.Sentences,
        };
    }

    private static string? Sentence(AuditTarget target, PotentialFit own, PotentialFit best)
    {
        if (own.Potential.All(phi => Math.Abs(phi) < IsShaping)) return null;
        if (own.Residual < IsShaping)
            return $"{target.Name}: proxy less true reward is shaping by a potential, with the agent's own discount.";
        return best.Residual < IsShaping
            ? string.Create(CultureInfo.InvariantCulture,
                $"{target.Name}: proxy less true reward is shaping with discount "
                + $"{best.Discount:0.###}, but the agent's is {target.Discount:0.###}, so it can be "
                + $"farmed.")
            : null;
    }
}
