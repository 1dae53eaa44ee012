using GamingAudit.Engine.Learning;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;
using GamingAudit.Laboratory.Tilting;
using GamingAudit.Suite;

namespace GamingAudit.Laboratory.Tests;

/// <summary>Both returns of targets as their proxy is optimised.</summary>
public sealed class CurvesTests
{
    [Fact]
    public void The_exact_curve_goes_from_the_reference_to_the_optimum_of_the_proxy()
    {
        TabularTarget table = TabularTarget.Of(SuiteTargets.ByName["endless-dialogue"])!;
        LabReport report = Run("endless-dialogue");
        ChartSeries exact = Series(report, "by-proxy", "KL-regularised, exact");
        Assert.Equal(table.Return(table.ReferenceOccupancy, table.Proxy), exact.Points[0].X, 0.1);
        Assert.Equal(table.Return(table.ProxyOptimum, table.Proxy), exact.Points[^1].X, 0.05);
        Assert.Equal(table.Return(table.ProxyOptimum, table.True), exact.Points[^1].Y, 0.05);
        Assert.True(exact.Points.Zip(exact.Points.Skip(1)).All(pair => pair.Second.X >= pair.First.X - 1e-9));
        Assert.StartsWith("endless-dialogue: the true return peaks at 4.0", report.Findings[0]);
    }

    [Fact]
    public void A_proxy_that_is_the_truth_never_parts_from_it() => Assert.Equal(
        "affine-of-true: the true return keeps up with the proxy to the end (KL-regularised, exact).",
        Run("affine-of-true").Findings[0]);

    [Fact]
    public void No_kl_of_the_best_of_n_is_above_its_bound()
    {
        LabTable table = Run("endless-dialogue").Tables.Single(table => table.Title.Contains("best of n"));
        Assert.All(table.Rows, row => Assert.InRange(
            row.Cells[0].Number!.Value, 0, row.Cells[1].Number!.Value + 1e-9));
        Assert.Equal(AnswerSpace.BestOfBound(32), table.Rows[^1].Cells[1].Number!.Value, 1e-9);
        Assert.Equal("32", table.Rows[^1].Name);
    }

    [Fact]
    public void What_never_comes_to_the_reference_is_not_said_to_keep_up()
    {
        TargetCurves worse = Curves((0, 0, 0), (1, 2, 0.5)), behind = Curves((0, 0, 0), (1, 0.5, 0.5));
        Assert.Contains("comes to more than the reference's, the true return never", worse.Finding);
        Assert.Contains("does not come as far", behind.Finding);

        static TargetCurves Curves(params (double Steps, double Proxy, double True)[] points) => new(
            "t", (1, 1), 1, [new OptimisationCurve("PPO", [.. points.Select(point =>
                new CurvePoint(point.Steps, 0, point.Proxy, point.True))])]);
    }

    // The chances of a network's actions along episodes that it plays, beside those of every state.
    [Fact]
    public void A_kl_that_is_estimated_is_near_the_exact_one()
    {
        var target = (MarkovTarget<Garden, GardenStep>)SuiteTargets.ByName["tomato-nobucket"];
        EnumeratedSetting<Garden, GardenStep> exact = EnumeratedSetting<Garden, GardenStep>.Of(target)!;
        var sampled = SampledSetting<Garden, GardenStep>.Of(
            target with { Reference = exact.ReferencePolicy() }, 20_000, 1, CancellationToken.None)!;
        double[] known = Ends(exact), estimated = Ends(sampled);
        Assert.Equal(known[2..], estimated[2..], (one, other) => Math.Abs(one - other) < 0.1 * Math.Abs(one));
        Assert.Equal(known[1], estimated[1], 0.15 * known[1]);

        static double[] Ends(MitigationSetting<Garden, GardenStep> setting) => MitigatedTraining.Curve(
            setting, MitigatedTraining.Config(20_000, 1), CancellationToken.None)[^4..];
    }

    private static LabReport Run(string name) =>
        new CurvesExperiment { Steps = 4_000, Seeds = 1, Episodes = 256 }.Run(
            [SuiteTargets.ByName[name]], new LabContext { Threads = 1 });

    private static ChartSeries Series(LabReport report, string chart, string series) =>
        ((LinePanel)report.Charts.Single(drawn => drawn.Name == chart).Panels[0]).Series
        .Single(line => line.Name == series);
}
