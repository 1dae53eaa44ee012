using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// What regularising a target's proxy towards its reference can do for the true return, exactly: the KL of actions and
/// the chi-squared of the occupancy, over a range of weights.
/// </summary>
internal sealed class RegulariserSweep
{
    // A regulariser that gains less than this share of the reference's own return does not help.
    private const double LeastGain = 0.01;

    // Below it the proxy says nothing about the truth where the reference goes.
    private const double LeastCorrelation = 0.05;

    private static readonly double[] Multiples = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];

    // Of the weight from which on nothing but the reference is an optimum: just below it much can change.
    private static readonly double[] Shares = [0.6, 0.95];

    public RegulariserSweep(TabularTarget target)
    {
        Target = target;
        Bound = new LaidlawBound(target);
        TabularModel model = target.Model;
        var tilts = new List<(double Beta, double[] Occupancy, double Kl)>();
        for (double power = -2; power <= 2.5; power += 0.25)
        {
            double beta = Math.Pow(10, power);
            double[][] policy = model.Tilt(target.Proxy, target.Reference, beta);
            tilts.Add((beta, model.Occupancy(policy), model.ActionKl(policy, target.Reference)));
        }
        Kl = new OptimisationCurve("KL of actions", [.. tilts.AsEnumerable().Reverse().Select(tilt =>
            new CurvePoint(tilt.Beta, tilt.Kl, Proxy(tilt.Occupancy), True(tilt.Occupancy)))]);
        var regulariser = new ChiSquaredRegulariser(target);
        double[] multiples =
        [
            .. Multiples.Concat(Shares.Select(share => share * regulariser.LeastIdleWeight / Bound.UntunedWeight))
                .Order(),
        ];
        Regularised[] solved = Bound.Reference.ProxyDeviation > 1e-9
            ? [.. multiples.Select(multiple => regulariser.Solve(multiple * Bound.UntunedWeight))]
            : [];
        Gap = solved.Select(optimum => optimum.Gap).DefaultIfEmpty(0).Max();
        ChiSquared = new OptimisationCurve("chi2 of occupancy", [.. solved.Zip(multiples).Reverse().Select(pair =>
            new CurvePoint(
                pair.Second, OccupancyDivergence.Kl(pair.First.Occupancy, target.ReferenceOccupancy),
                Proxy(pair.First.Occupancy), True(pair.First.Occupancy)))]);
        Untuned = solved.ElementAtOrDefault(Array.IndexOf(multiples, 1));
        BestReturn = solved.Where(optimum => optimum.Gap <= ChiSquaredRegulariser.GapGoal)
            .Select(optimum => True(optimum.Occupancy)).Append(Kl.Peak.Gold).Max();
        double[][] policies =
        [
            target.Honest, target.ProxyOptimum, .. tilts.Select(tilt => tilt.Occupancy),
            .. solved.Select(optimum => optimum.Occupancy),
        ];
        Policies = policies.Length;
        Violations = policies.Count(policy => Bound.IsViolatedBy(policy));
        CorrelationAtOptimum = Moments.Correlation(target.ProxyOptimum, target.Proxy, target.True);
    }

    public TabularTarget Target { get; }

    public LaidlawBound Bound { get; }

    /// <summary>Correlation of the rewards where the proxy's optimum goes; null where one is constant there.</summary>
    public double? CorrelationAtOptimum { get; }

    /// <summary>
    /// Optima under KL of actions, from the largest weight to the smallest; the setting is the weight.
    /// </summary>
    public OptimisationCurve Kl { get; }

    /// <summary>Optima under chi2; the setting is the weight as a multiple of the untuned one.</summary>
    public OptimisationCurve ChiSquared { get; }

    /// <summary>The optimum at the weight that needs no tuning; null where the proxy is constant.</summary>
    public Regularised? Untuned { get; }

    /// <summary>The largest gap of a chi2 optimum, as a share of the proxy's range.</summary>
    public double Gap { get; }

    public int Policies { get; }

    /// <summary>Policies worth less than the bound says.</summary>
    public int Violations { get; }

    public double ReferenceReturn => True(Target.ReferenceOccupancy);

    public double HonestReturn => True(Target.Honest);

    public double OptimumReturn => True(Target.ProxyOptimum);

    /// <summary>
    /// The most true return that any of the regularisers came to. What is not certified is not counted: it may be far
    /// from the optimum, and says nothing of the regulariser.
    /// </summary>
    public double BestReturn { get; }

    /// <summary>
    /// True where the proxy's optimum is worse than the reference, the proxy correlates with the truth under the
    /// reference, and still no regulariser beats the reference: the loophole lies inside its own distribution.
    /// </summary>
    public bool LiesInside => Bound.Reference.Correlation > LeastCorrelation
        && OptimumReturn < ReferenceReturn
        && BestReturn - ReferenceReturn < LeastGain * Math.Abs(ReferenceReturn);

    private double Proxy(double[] occupancy) => Target.Return(occupancy, Target.Proxy);

    private double True(double[] occupancy) => Target.Return(occupancy, Target.True);
}
