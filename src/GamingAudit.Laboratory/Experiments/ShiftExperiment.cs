using System.Globalization;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Mechanisms;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>A reward that is right in training and gamed after a shift, and what training leaves open.</summary>
internal sealed class ShiftExperiment : IExperiment
{
    /// <inheritdoc/>
    public string Name => "shift";

    /// <inheritdoc/>
    public string Title => "what policies that are all optimal in training do after a shift (exact)";

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var training = (MarkovTarget<Crowd, Service>)Helpdesk.ThumbsUpTraining;
        var deployed = (MarkovTarget<Crowd, Service>)Helpdesk.ThumbsUpDeployed;
        var right = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRight;
        var random = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRandom;
        (string Name, (double Low, double High) Interval, double Best)[] rows =
        [
            ("thumbs-up, proxy in training", Underdetermination.Interval(training, training, training.Proxy),
                Best(training, training.Proxy)),
            ("thumbs-up, true in training", Underdetermination.Interval(training, training, training.True),
                Best(training, training.True)),
            ("thumbs-up, proxy deployed", Underdetermination.Interval(training, deployed, deployed.Proxy),
                Best(deployed, deployed.Proxy)),
            ("thumbs-up, true deployed", Underdetermination.Interval(training, deployed, deployed.True),
                Best(deployed, deployed.True)),
            ("coin-right, shifted", Underdetermination.Interval(right, random, random.True), Best(random, random.True)),
            ("coin-random (control)", Underdetermination.Interval(random, random, random.True), Best(random,
                random.True)),
        ];
        return new LabReport(Name, Title, context.Seed,
        [
            string.Create(CultureInfo.InvariantCulture,
                $"thumbs-up: every policy that is optimal in training returns "
                + $"{rows[1].Interval.Low:F1} there; deployed, those that beg have the most proxy "
                + $"({rows[2].Interval.High:F1} against {rows[2].Interval.Low:F1}) and the least "
                + $"true return ({rows[3].Interval.Low:F1} against {rows[3].Interval.High:F1})."),
            string.Create(CultureInfo.InvariantCulture,
                $"coin-right: what is optimal in training finds the shifted coin in "
                + $"[{rows[4].Interval.Low:0.##}, {rows[4].Interval.High:0.##}] of episodes; "
                + $"trained with the coin at either end in [{rows[5].Interval.Low:0.##}, "
                + $"{rows[5].Interval.High:0.##}]."),
        ],
        [new LabTable("over all policies that are optimal in training", ["return", "least", "most", "best possible"],
            [.. rows.Select(row => LabRow.Of(
                row.Name, LabCell.Of(row.Interval.Low), LabCell.Of(row.Interval.High), LabCell.Of(row.Best)))])],
        [new LabChart("shift", "Least and most return of policies that are optimal in training",
        [
            new IntervalPanel("thumbs-up", "return", [.. rows.Take(4).Select(Bar)]),
            new IntervalPanel("coin", "coins found", [.. rows.Skip(4).Select(Bar)]),
        ])]);
    }

    private static IntervalBar Bar((string Name, (double Low, double High) Interval, double Best) row, int number) =>
        new(row.Name, row.Interval.Low, row.Interval.High, row.Best, number % 2);

    private static double Best<TState, TAction>(MarkovTarget<TState, TAction> target, Reward<TState, TAction> side)
        where TState : notnull
    {
        TabularTarget table = TabularTarget.Of(AuditTarget.Create(
            target.Name, target.Environment, side, side, target.Horizon, target.Discount))!;
        return table.Return(table.ProxyOptimum, table.Proxy);
    }
}
