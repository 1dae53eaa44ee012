using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What the mitigations did to one target.</summary>
/// <param name="reference">The true return of the reference.</param>
/// <param name="honest">The most that is known.</param>
/// <param name="random">That of random actions.</param>
/// <param name="liesInside">
/// True where no regulariser can beat the reference, since what the proxy pays for lies among what the reference does.
/// </param>
internal sealed class MitigationOutcome(double reference, double honest, double random, bool liesInside = false)
{
    // The verdict's margin: an exploit is truly worse than the reference by more than this share of the true range.
    private const double BelowReference = 0.03;

    private readonly List<MitigationRow> rows = [];
    private readonly double span = honest - random;

    /// <summary>Adds a mitigation.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="isExact">True for optima, false for what was trained.</param>
    /// <param name="repairs">True where the reward itself was repaired.</param>
    /// <param name="returns">The returns of each run.</param>
    public void Add(string name, bool isExact, bool repairs, IReadOnlyList<(double Proxy, double True)> returns)
    {
        SeedSummary summary = SeedSummary.Of([.. returns.Select(run => run.True)]);
        rows.Add(new MitigationRow(
            name, isExact, isExact && returns.Count == 1, repairs, summary, returns.Average(run => run.Proxy),
            !IsBad(summary.Mean)));
    }

    public IReadOnlyList<MitigationRow> Rows => rows;

    /// <summary>One sentence on what to do.</summary>
    public string Advice
    {
        get
        {
            MitigationRow? exact = rows.FirstOrDefault(row => row.IsExact);
            MitigationRow trained = rows.First(row => !row.IsExact);
            if (trained.Closes && exact is null) return
                "nothing to mitigate so far; what was trained on the proxy is no worse than the reference. What an "
                + "audit finds may take a learner more steps (--steps).";
            if (trained.Closes && exact!.Closes) return
                "nothing to mitigate; the proxy's optimum is no worse than the reference.";
            MitigationRow? keeper = rows.Where(row => row.Closes && !row.Repairs && !row.IsExact && row != trained)
                .MaxBy(row => row.True.Mean);
            MitigationRow? repair = Repair();
            string repairs = repair is null
                ? "repair the reward"
                : string.Create(CultureInfo.InvariantCulture,
                    $"repair the reward: \"{repair.Name}\" reaches {repair.True.Mean:F2}");
            if (liesInside)
            {
                string kept = keeper is null
                    ? ""
                    : string.Create(
                        CultureInfo.InvariantCulture, $" (\"{keeper.Name}\" ends at {keeper.True.Mean:F2})");
                return "no regulariser can beat the reference, since the loophole lies inside its "
                    + $"distribution{kept}; {repairs}.";
            }
            MitigationRow? exactly = rows
                .Where(row => row.Closes && row.IsExact && !row.Repairs && row != exact).MaxBy(row => row.True.Mean);
            if (keeper is not null && !(repair?.True.Mean > keeper.True.Mean + BelowReference * span))
                return string.Create(CultureInfo.InvariantCulture,
                    $"\"{keeper.Name}\" closes it at a true return of {keeper.True.Mean:F2} "
                    + $"(reference {reference:F2}).");
            if (exact is null) return "nothing that leaves the reward as it is closes it in so many steps: allow more "
                + $"(--steps), or {repairs}.";
            if (exactly is null) return $"nothing that leaves the reward as it is closes it; {repairs}.";
            string better = repair?.True.Mean > exactly.True.Mean ? $"; better still, {repairs}" : "";
            return string.Create(CultureInfo.InvariantCulture,
                $"\"{exactly.Name}\", solved exactly, closes it at {exactly.True.Mean:F2} "
                + $"(reference {reference:F2}){better}.");
        }
    }

    // Of those that are as good as the best, the last: it needs no labels.
    private MitigationRow? Repair()
    {
        MitigationRow[] closing = [.. rows.Where(row => row.Closes && row.Repairs)];
        return closing.LastOrDefault(row =>
            row.True.Mean >= closing.Max(other => other.True.Mean) - BelowReference * span);
    }

    public LabTable Table(string name) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"{name}: true return (reference {reference:F2}, best "
            + $"{Math.Max(honest, rows.Max(row => row.True.Mean)):F2})"),
        ["mitigation", "how", "true return", "proxy return", "closes it"],
        [.. rows.Select(row => LabRow.Of(
            row.Name, row.IsExact ? "exact" : "PPO",
            row.IsCertain ? LabCell.Of(row.True.Mean) : LabCell.Within(row.True.Mean, row.True.Low, row.True.High),
            LabCell.Of(row.Proxy), row.Closes ? "yes" : "no"))]);

    public IntervalPanel Panel(string name) => new(name, "true return",
    [
        new IntervalBar("reference", reference, reference, reference, 8),
        .. rows.Select(row => new IntervalBar(
            $"{Shortened(row.Name)}, {(row.IsExact ? "exact" : "PPO")}", row.True.Low, row.True.High, row.True.Mean,
            row.Closes ? 2 : 1)),
    ]);

    private static string Shortened(string name) => name.Split(',')[0].Split('(')[0].Trim();

    private bool IsBad(double worth) => worth <= reference - BelowReference * span;
}
