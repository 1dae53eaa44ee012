using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Tests.Bandits;

/// <summary>The exact figures of the token bandit, to the digits that an independent program printed.</summary>
public sealed class BanditFigureTests
{
    private static readonly double[] Numbers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, 4096, 12500];
    private static readonly TokenBandit Bandit = new();
    private static readonly Dictionary<double, RewardFamilies> Families = new()
    {
        [0] = RewardFamilies.Learn(Bandit, 0),
        [0.25] = RewardFamilies.Learn(Bandit, 0.25),
    };

    [Fact]
    public void The_best_answer_is_worth_what_it_was() => Assert.Equal(2.55, Bandit.Gold.Max(), 2);

    [Theory]
    [InlineData(0, "single", 1.501, 2.83, 0.093, 10.57)]
    [InlineData(0, "mean", 1.612, 3.22, -0.012, 11.02)]
    [InlineData(0, "WCO", 1.708, 3.09, 0.462, 10.24)]
    [InlineData(0, "UWO", 1.690, 3.12, 0.462, 10.20)]
    [InlineData(0.25, "single", 1.580, 4.37, 0.576, 10.48)]
    [InlineData(0.25, "mean", 1.769, 3.95, -0.012, 11.02)]
    [InlineData(0.25, "WCO", 1.897, 5.35, 1.791, 8.56)]
    [InlineData(0.25, "UWO", 1.945, 5.28, 1.792, 8.18)]
    public void Gold_peaks_and_ends_under_a_kl_tilt(
        double flips, string kind, double peak, double peakKl, double end, double endKl)
    {
        OptimisationCurve[] curves = [.. Rewards(flips, kind).Select(reward => Bandit.Curves.Tilt(kind, reward))];
        Assert.Equal(peak, curves.Average(curve => curve.Peak.Gold), 3);
        Assert.Equal(peakKl, curves.Average(curve => curve.Peak.Kl), 2);
        Assert.Equal(end, curves.Average(curve => curve.End.Gold), 3);
        Assert.Equal(endKl, curves.Average(curve => curve.End.Kl), 2);
    }

    [Theory]
    [InlineData(0, "single", 1.734, 4.00, 0.390)]
    [InlineData(0, "mean", 1.900, 4.55, 0.447)]
    [InlineData(0, "WCO", 2.003, 5.93, 0.850)]
    [InlineData(0, "UWO", 1.963, 4.55, 0.526)]
    [InlineData(0.25, "single", 1.783, 5.24, 1.307)]
    [InlineData(0.25, "mean", 1.937, 4.55, 1.323)]
    [InlineData(0.25, "WCO", 1.983, 5.93, 1.801)]
    [InlineData(0.25, "UWO", 1.953, 4.55, 1.795)]
    public void Gold_peaks_and_ends_under_best_of_n(
        double flips, string kind, double peak, double boundAtPeak, double end)
    {
        OptimisationCurve[] curves =
            [.. Rewards(flips, kind).Select(reward => Bandit.Curves.BestOf(kind, reward, Numbers))];
        Assert.Equal(peak, curves.Average(curve => curve.Peak.Gold), 3);
        Assert.Equal(
            boundAtPeak, curves.Average(c => AnswerSpace.BestOfBound(c.Peak.Setting)), 2);
        Assert.Equal(end, curves.Average(curve => curve.End.Gold), 3);
    }

    // Rows of the table "gold at KL 1, 2, ..., peak".
    [Theory]
    [InlineData(0, "single", 1.21, 1.59, 1.69, 1.74)]
    [InlineData(0, "mean", 1.23, 1.64, 1.77, 1.87)]
    [InlineData(0, "WCO", 1.22, 1.66, 1.93, 1.96)]
    [InlineData(0, "UWO", 1.23, 1.66, 1.90, 1.94)]
    [InlineData(0.25, "single", 1.08, 1.47, 1.72, 1.80)]
    [InlineData(0.25, "mean", 1.20, 1.64, 1.90, 1.95)]
    [InlineData(0.25, "WCO", 1.11, 1.57, 1.91, 1.96)]
    [InlineData(0.25, "UWO", 1.14, 1.60, 1.94, 1.98)]
    public void Gold_follows_a_chi_squared_tilt(
        double flips, string kind, double at1, double at2, double at4, double peak)
    {
        OptimisationCurve[] curves = [.. Rewards(flips, kind).Select(r => Bandit.Curves.ChiSquaredTilt(kind, r))];
        AssertGold(curves, 1, at1);
        AssertGold(curves, 2, at2);
        AssertGold(curves, 4, at4);
        Assert.Equal(peak, curves.Average(curve => curve.Peak.Gold), 0.00501);
    }

    [Theory]
    [InlineData(0, "single", 1.25, 1.58, 1.69)]
    [InlineData(0, "mean", 1.28, 1.62, 1.70)]
    [InlineData(0, "WCO", 1.28, 1.66, 1.96)]
    [InlineData(0, "UWO", 1.28, 1.64, 1.84)]
    [InlineData(0.25, "single", 1.13, 1.48, 1.67)]
    [InlineData(0.25, "mean", 1.26, 1.65, 1.87)]
    [InlineData(0.25, "WCO", 1.17, 1.55, 1.95)]
    [InlineData(0.25, "UWO", 1.22, 1.62, 1.94)]
    public void Gold_follows_a_tilt_of_the_clipped_reward(
        double flips, string kind, double at1, double at2, double peak)
    {
        OptimisationCurve[] curves = [.. Rewards(flips, kind).Select(r => Bandit.Curves.ClippedTilt(kind, r))];
        AssertGold(curves, 1, at1);
        AssertGold(curves, 2, at2);
        Assert.Equal(peak, curves.Average(curve => curve.Peak.Gold), 0.00501);
    }

    [Fact]
    public void Clipping_ends_where_it_peaks()
    {
        OptimisationCurve[] curves = [.. Rewards(0, "single").Select(reward =>
            Bandit.Curves.TransformedTilt("clip", reward, value => Math.Min(value, 2)))];
        Assert.Equal(1.691, curves.Average(curve => curve.Peak.Gold), 3);
        Assert.Equal(1.682, curves.Average(curve => curve.End.Gold), 3);
    }

    [Theory]
    [InlineData(0, 1.732, 0.434)]
    [InlineData(0.25, 1.802, 1.666)]
    public void A_steep_sigmoid_turns_later(double flips, double peak, double end)
    {
        OptimisationCurve[] curves = [.. Rewards(flips, "single").Select(reward =>
            Bandit.Curves.TransformedTilt("sigmoid", reward, value => 1 / (1 + Math.Exp(-4 * (value - 2)))))];
        Assert.Equal(peak, curves.Average(curve => curve.Peak.Gold), 3);
        Assert.Equal(end, curves.Average(curve => curve.End.Gold), 3);
    }

    [Theory]
    [InlineData(0, nameof(GaoForm.Logarithmic), 1.289, 1.055, 0.807)]
    [InlineData(0, nameof(GaoForm.Linear), 1.838, 0.554, 0.978)]
    [InlineData(0.25, nameof(GaoForm.Logarithmic), 1.203, 0.980, 0.787)]
    [InlineData(0.25, nameof(GaoForm.Linear), 1.746, 0.524, 0.968)]
    public void Both_forms_fit_the_tilt_as_they_did(double flips, string form, double alpha, double beta, double r2)
    {
        GaoFit fit = GaoFit.Of(Bandit.Curves.Tilt("tilt", Families[flips].Members[0]), Enum.Parse<GaoForm>(form));
        Assert.Equal(alpha, fit.Alpha, 3);
        Assert.Equal(beta, fit.Beta, 3);
        Assert.Equal(r2, fit.R2, 3);
    }

    [Theory]
    [InlineData(0, nameof(GaoForm.Linear), 1.661, 0.391, 0.960)]
    [InlineData(0, nameof(GaoForm.Logarithmic), 1.291, 0.660, 0.831)]
    [InlineData(0.25, nameof(GaoForm.Linear), 1.563, 0.355, 0.978)]
    [InlineData(0.25, nameof(GaoForm.Logarithmic), 1.231, 0.604, 0.878)]
    public void Both_forms_fit_best_of_n_as_they_did(
        double flips, string form, double alpha, double beta, double r2)
    {
        double[] numbers = [2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 512, 1024, 4096, 12500];
        GaoFit fit = GaoFit.Of(
            BanditExperiment.ByBound(Bandit.Curves.BestOf("n", Families[flips].Members[0], numbers)),
            Enum.Parse<GaoForm>(form));
        Assert.Equal(alpha, fit.Alpha, 3);
        Assert.Equal(beta, fit.Beta, 3);
        Assert.Equal(r2, fit.R2, 3);
    }

    [Theory]
    [InlineData(0, new[] { 0.942, 0.947, 0.945, 0.949, 0.948 })]
    [InlineData(0.25, new[] { 0.898, 0.832, 0.840, 0.737, 0.862 })]
    public void Models_correlate_with_gold_as_they_did(double flips, double[] correlations) => Assert.Equal(
        correlations, Families[flips].Members.Select(reward =>
            Math.Round(Moments.Correlation(Bandit.Space.Reference, reward, Bandit.Gold)!.Value, 3)));

    private static IReadOnlyList<double[]> Rewards(double flips, string kind) =>
        Families[flips].Kinds.Single(candidate => candidate.Name == kind).Rewards;

    private static void AssertGold(OptimisationCurve[] curves, double kl, double gold) =>
        Assert.Equal(gold, curves.Select(curve => curve.GoldAt(kl)).OfType<double>().Average(), 0.00501);
}
