using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Both returns of one target along several optimisations of its proxy.</summary>
/// <param name="Name">The target.</param>
/// <param name="Reference">What the reference earns.</param>
/// <param name="Span">What lies between random actions and the best for the true reward, of the true return.</param>
/// <param name="Curves">From little optimisation to much; the first is the most exact.</param>
internal sealed record TargetCurves(
    string Name, (double Proxy, double True) Reference, double Span, IReadOnlyList<OptimisationCurve> Curves)
{
    // The verdict's margin: less of the true range is no loss.
    private const double LeastDrop = 0.03;

    // Fewer points than these leave nothing to compare two forms of two numbers by.
    private const int LeastPoints = 6;

    /// <summary>One sentence on where the returns part.</summary>
    public string Finding
    {
        get
        {
            OptimisationCurve curve = Curves[0];
            double drop = Lost(curve) / Span, below = (Reference.True - curve.End.Gold) / Span;
            if (drop > LeastDrop)
                return FormattableString.Invariant(
                    $"{Name}: the true return peaks at {curve.Peak.Gold:F2}, where {100 * curve.OnsetShare:F0} % of ")
                    + FormattableString.Invariant(
                        $"the proxy's gain is had, and then falls by {100 * drop:F0} % of its range ({curve.Name}).");
            if (below <= LeastDrop)
                return $"{Name}: the true return keeps up with the proxy to the end ({curve.Name}).";
            return curve.End.Proxy > Reference.Proxy
                ? FormattableString.Invariant(
                    $"{Name}: the proxy comes to more than the reference's, the true return never: it ends at ")
                    + FormattableString.Invariant(
                        $"{curve.End.Gold:F2} (reference {Reference.True:F2}, {curve.Name}).")
                : $"{Name}: {curve.Name} does not come as far as the reference in so many steps.";
        }
    }

    /// <summary>Peak, onset and drop of each curve.</summary>
    public LabTable Peaks => new(
        FormattableString.Invariant($"{Name}: where both returns part (reference {Reference.True:F2})"),
        ["optimiser", "peak", "at", "KL there", "onset", "end", "KL there", "drop", "of range"],
        [.. Curves.Select(curve => LabRow.Of(
            curve.Name, LabCell.Of(curve.Peak.Gold), LabCell.Short(curve.Peak.Setting), Kl(curve.Peak),
            LabCell.Of(curve.OnsetShare), LabCell.Of(curve.End.Gold), Kl(curve.End), LabCell.Of(Lost(curve)),
            LabCell.Of(Lost(curve) / Span)))]);

    /// <summary>The forms of Gao et al. on each curve whose KL is known; null where there is none.</summary>
    public LabTable? Fits
    {
        get
        {
            LabRow[] rows = [.. Curves.Where(HasForm).SelectMany(curve => Enum.GetValues<GaoForm>().Select(form =>
            {
                GaoFit fit = GaoFit.Of(Gained(curve), form);
                return LabRow.Of(
                    $"{curve.Name}, {fit.Formula}",
                    LabCell.Of(fit.Alpha, 3), LabCell.Of(fit.Beta, 3), LabCell.Of(fit.R2, 3),
                    LabCell.Of(double.IsFinite(fit.PeakKl) ? fit.PeakKl : null, 1),
                    LabCell.Of(curve.Peak.Kl, 1), LabCell.Of(fit.At(curve.Peak.Kl).HalfWidth));
            }))];
            return rows.Length == 0 ? null : new LabTable(
                $"{Name}: the forms of Gao et al. 2022 for the true gain over the reference, d = sqrt(KL)",
                ["curve, form", "alpha", "beta", "R2", "peak of form", "true peak", "band there, +-"], rows);
        }
    }

    /// <summary>Best of n episodes, with the bound on its KL beside what it is.</summary>
    public LabTable BestOf(OptimisationCurve best) => new(
        $"{Name}: the best of n episodes of the reference, by their proxy returns",
        ["n", "KL, exact with ties", "log n - (n - 1) / n", "proxy", "true"],
        [.. best.Points.Select(point => LabRow.Of(
            LabCell.Short(point.Setting).Text, LabCell.Of(point.Kl), LabCell.Of(AnswerSpace.BestOfBound(point.Setting)),
            LabCell.Of(point.Proxy), LabCell.Of(point.Gold)))]);

    /// <summary>The true return against the proxy's.</summary>
    public LinePanel ByProxy => new(Name, "proxy return", "true return",
    [
        .. Curves.Select((curve, number) => new ChartSeries(
            curve.Name, [.. curve.Points.Select(point => new ChartPoint(point.Proxy, point.Gold))], Colour(number))),
        new ChartSeries("reference", [new ChartPoint(Reference.Proxy, Reference.True)], 7, SeriesStyle.Dots),
    ]);

    /// <summary>Both returns against KL, as gains in shares of the greatest.</summary>
    public LinePanel ByKl => new(Name, "KL from the reference, nats", "gain over the reference, of the largest",
        [.. Curves.SelectMany((curve, number) => Both(
            curve with { Points = [.. curve.Points.Where(IsKnown)] }, Colour(number), point => point.Kl))]);

    /// <summary>Both returns against the steps of a learner.</summary>
    public LinePanel BySteps(OptimisationCurve learned) => new(
        Name, "environment steps", "gain over the reference, of the largest",
        [.. Both(learned, Colour(Curves.Count - 2), point => point.Setting)]);

    // What only some targets have comes first: one optimiser has one colour in all.
    private int Colour(int number) => number + 3 - Curves.Count;

    private IEnumerable<ChartSeries> Both(OptimisationCurve curve, int number, Func<CurvePoint, double> along)
    {
        if (curve.Points.Count == 0) yield break;
        double most = Largest(point => point.Proxy - Reference.Proxy);
        double best = Largest(point => point.Gold - Reference.True);
        yield return new ChartSeries(
            $"{curve.Name}, true", [.. curve.Points.Select(point => new ChartPoint(
                along(point), (point.Gold - Reference.True) / best))], number);
        yield return new ChartSeries(
            $"{curve.Name}, proxy", [.. curve.Points.Select(point => new ChartPoint(
                along(point), (point.Proxy - Reference.Proxy) / most))], number, SeriesStyle.Dashed);
    }

    private double Largest(Func<CurvePoint, double> gain) =>
        Math.Max(1e-9, Curves.SelectMany(curve => curve.Points).Max(point => Math.Abs(gain(point))));

    private OptimisationCurve Gained(OptimisationCurve curve) => curve with
    {
        Points = [.. curve.Points.Where(IsKnown).Select(point => point with { Gold = point.Gold - Reference.True })],
    };

    private bool HasForm(OptimisationCurve curve)
    {
        CurvePoint[] far = [.. curve.Points.Where(point => point.Kl > GaoFit.LeastKl)];
        return far.Length >= LeastPoints
            && far.Max(point => point.Gold) - far.Min(point => point.Gold) > LeastDrop * Span;
    }

    private static double Lost(OptimisationCurve curve) => Math.Abs(curve.Drop);

    private static bool IsKnown(CurvePoint point) => point.Kl >= 0;

    private static LabCell Kl(CurvePoint point) => LabCell.Of(IsKnown(point) ? point.Kl : null);
}
