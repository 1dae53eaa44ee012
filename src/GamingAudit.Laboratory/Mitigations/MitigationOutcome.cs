using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What the mitigations did to one target.</summary>
internal sealed class MitigationOutcome
{
    // The verdict's margin: an exploit is truly worse than the reference by more than this share of the true range.
    private const double BelowReference = 0.03;

    private readonly TabularTarget target;
    private readonly RegulariserSweep sweep;
    private readonly List<MitigationRow> rows = [];
    private readonly double reference;
    private readonly double honest;
    private readonly double span;

    public MitigationOutcome(TabularTarget target)
    {
        this.target = target;
        sweep = new RegulariserSweep(target);
        reference = sweep.ReferenceReturn;
        honest = sweep.HonestReturn;
        int[][] greedy = target.Model.Greedy(target.True);
        span = honest - target.Return(target.Model.Occupancy(target.Model.Noisy(greedy, 1)), target.True);
    }

    public void Add(string name, bool isExact, bool repairs, IReadOnlyList<double[]> occupancies)
    {
        double[] returns = [.. occupancies.Select(occupancy => target.Return(occupancy, target.True))];
        SeedSummary summary = SeedSummary.Of(returns);
        rows.Add(new MitigationRow(
            name, isExact, isExact && occupancies.Count == 1, repairs, summary,
            occupancies.Average(o => target.Return(o, target.Proxy)),
            !IsBad(summary.Mean)));
    }

    public IReadOnlyList<MitigationRow> Rows => rows;

    /// <summary>What regularisers do, exactly.</summary>
    public RegulariserSweep Sweep => sweep;

    /// <summary>One sentence on what to do.</summary>
    public string Advice
    {
        get
        {
            MitigationRow exact = rows.First(row => row.IsExact), trained = rows.First(row => !row.IsExact);
            if (exact.Closes && trained.Closes) return
                "nothing to mitigate; the proxy's optimum is no worse than the reference.";
            MitigationRow? keeper = rows.Where(row => row.Closes && !row.Repairs && !row.IsExact && row != trained)
                .MaxBy(row => row.True.Mean);
            MitigationRow? repair = Repair();
            string repairs = repair is null
                ? "repair the reward"
                : string.Create(CultureInfo.InvariantCulture,
                    $"repair the reward: \"{repair.Name}\" reaches {repair.True.Mean:F2}");
            if (sweep.LiesInside)
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
            $"{name}: true return (reference {reference:F2}, best {honest:F2})"),
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
