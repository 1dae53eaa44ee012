using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests.Tabular;

/// <summary>Both regularisers on the suite, against the figures of an independent program.</summary>
public sealed class RegulariserTests
{
    private static readonly Lazy<Dictionary<string, RegulariserSweep>> Sweeps = new(() =>
        SuiteTargets.ByName.Values.AsParallel().Select(target => new RegulariserSweep(TabularTarget.Of(target)!))
            .ToDictionary(sweep => sweep.Target.Name));

    [Fact]
    public void No_policy_violates_the_bound() =>
        Assert.All(Sweeps.Value.Values, sweep => Assert.Equal(0, sweep.Violations));

    [Fact]
    public void Every_optimum_is_certified() => Assert.All(Sweeps.Value, pair => Assert.True(
        pair.Value.Gap <= ChiSquaredRegulariser.GapGoal, $"{pair.Key} leaves a gap of {pair.Value.Gap}"));

    // Waiting after an end has an occupancy, and so a slope, that a certificate must not leave out.
    [Theory]
    [InlineData("bicycle-circle")]
    [InlineData("absent-supervisor")]
    [InlineData("road-runner-die")]
    [InlineData("lego-flip")]
    public void No_policy_tried_does_better_than_the_certificate_allows(string name)
    {
        TabularTarget target = TabularTarget.Of(SuiteTargets.ByName[name])!;
        double weight = 0.3 * new LaidlawBound(target).UntunedWeight;
        Regularised found = new ChiSquaredRegulariser(target).Solve(weight);
        double[] random = target.Model.Occupancy(target.Model.Noisy(target.Model.Greedy(target.Proxy), 1));
        double range = target.Return(target.ProxyOptimum, target.Proxy) - target.Return(random, target.Proxy);
        double most = Worth(found.Occupancy) + found.Gap * range;
        for (double power = -3; power < 3; power += 0.1)
        {
            double[] tilted = target.Model.Occupancy(
                target.Model.Tilt(target.Proxy, target.Reference, Math.Pow(10, power)));
            Assert.True(Worth(tilted) <= most + 1e-9 * range, $"a tilt of 10^{power} is worth {Worth(tilted)}");
        }

        double Worth(double[] occupancy) => target.Return(occupancy, target.Proxy) - weight * target.Model.Duration
            * Math.Sqrt(OccupancyDivergence.ChiSquared(occupancy, target.ReferenceOccupancy));
    }

    [Fact]
    public void The_untuned_weight_is_never_below_the_reference() => Assert.All(Sweeps.Value, pair =>
    {
        if (pair.Value.Bound.Reference.Correlation is not > 0) return;
        double worth = pair.Value.Target.Return(pair.Value.Untuned!.Occupancy, pair.Value.Target.True);
        Assert.True(
            worth >= pair.Value.ReferenceReturn - 1e-3 * Math.Abs(pair.Value.ReferenceReturn),
            $"{pair.Key}: {worth} below {pair.Value.ReferenceReturn}");
    });

    [Fact]
    public void No_regulariser_helps_on_three_hacks() => Assert.Equal(
        ["bicycle-circle", "bicycle-pbrs-wrong-gamma", "coast-lagoon"],
        Sweeps.Value.Values.Where(sweep => sweep.LiesInside).Select(sweep => sweep.Target.Name).Order());

    [Fact]
    public void A_certified_optimum_beats_the_reference_of_rocks_diamonds() => Assert.InRange(
        Sweeps.Value["rocks-diamonds"].ChiSquared.Peak.Gold, 1.15, 1.19);

    // One that leaves the slope of waiting out comes to 30.12 here, less than 1 % above the reference.
    [Fact]
    public void A_certified_optimum_beats_the_reference_where_episodes_can_end() => Assert.InRange(
        Sweeps.Value["idle-alive-bonus"].BestReturn, 30.4, 30.6);

    [Theory]
    [InlineData("boat-race", 0.43, null, 55.00, 100.00, 89.45)]
    [InlineData("tomato-bucket", 0.81, -0.32, 26.46, 3.79, 26.83)]
    [InlineData("absent-supervisor", 1.00, 0.92, 36.93, 29.00, 37.92)]
    [InlineData("sokoban-side-effect", 1.00, 0.98, 38.83, 35.00, 39.50)]
    [InlineData("lego-flip", 0.89, null, 11.73, 0.00, 22.27)]
    [InlineData("tumble-runner", 0.46, 0.35, 92.32, 1.20, 104.09)]
    [InlineData("endless-dialogue", 0.37, null, 3.35, -6.00, 4.01)]
    [InlineData("thumbs-up-beg", 0.39, -0.91, 19.46, 10.91, 20.26)]
    [InlineData("forgetting", 0.90, -0.44, 35.33, 3.76, 35.77)]
    [InlineData("recsys-desensitise", -0.73, 1.00, 37.17, -43.50, 38.25)]
    [InlineData("support-per-step", -0.03, null, -0.31, 0.00, 5.83)]
    [InlineData("rocks-diamonds", 0.30, -0.34, 1.12, -6.00, 1.11)]
    public void A_target_has_the_figures_it_had(
        string name, double atReference, double? atOptimum, double reference, double optimum, double bestKl)
    {
        RegulariserSweep sweep = Sweeps.Value[name];
        Assert.Equal(atReference, sweep.Bound.Reference.Correlation!.Value, 0.00501);
        Assert.Equal(atOptimum is null, sweep.CorrelationAtOptimum is null);
        if (atOptimum is { } expected) Assert.Equal(expected, sweep.CorrelationAtOptimum!.Value, 0.00501);
        Assert.Equal(reference, sweep.ReferenceReturn, 0.00501);
        Assert.Equal(optimum, sweep.OptimumReturn, 0.00501);
        Assert.Equal(bestKl, sweep.Kl.Peak.Gold, 0.00501);
    }

    [Theory]
    [InlineData("tomato-bucket", 28.26)]
    [InlineData("tumble-runner", 116.61)]
    [InlineData("absent-supervisor", 39.92)]
    [InlineData("sokoban-side-effect", 40.89)]
    [InlineData("thumbs-up-beg", 20.63)]
    [InlineData("forgetting", 36.01)]
    public void Chi_squared_does_better_than_kl_where_it_did(string name, double best)
    {
        RegulariserSweep sweep = Sweeps.Value[name];
        Assert.True(sweep.ChiSquared.Peak.Gold > sweep.Kl.Peak.Gold);
        Assert.Equal(best, sweep.ChiSquared.Peak.Gold, 0.01 * best);
    }
}
