using GamingAudit.Laboratory.Curves;

namespace GamingAudit.Laboratory.Tilting;

/// <summary>
/// What each optimiser makes of a reward over finitely many answers, from little optimisation to much.
/// </summary>
/// <param name="answers">The answers.</param>
/// <param name="gold">What each is truly worth.</param>
internal sealed class AnswerCurves(AnswerSpace answers, double[] gold)
{
    /// <summary>KL-regularised optima: beta 30, falling by 13 % a point.</summary>
    public OptimisationCurve Tilt(string name, double[] reward, int points = 60) => Along(
        name, reward, Geometric(30, 0.87, points), beta => 1 / beta, beta => answers.Tilt(reward, beta));

    /// <summary>Chi-squared-regularised optima: beta 300, falling by 20 % a point.</summary>
    public OptimisationCurve ChiSquaredTilt(string name, double[] reward, int points = 90) => Along(
        name, reward, Geometric(300, 0.8, points), beta => 1 / beta, beta => answers.ChiSquaredTilt(reward, beta));

    /// <summary>KL-regularised optima of the reward cut off at a multiple of its root mean square.</summary>
    public OptimisationCurve ClippedTilt(string name, double[] reward, double multiple = 2, int points = 80)
    {
        double square = 0;
        for (int i = 0; i < reward.Length; i++) square += answers.Reference[i] * reward[i] * reward[i];
        double most = multiple * Math.Sqrt(square);
        double[] clipped = [.. reward.Select(value => Math.Min(value, most))];
        return Along(name, reward, Geometric(30, 0.87, points), beta => 1 / beta, beta => answers.Tilt(clipped, beta));
    }

    /// <summary>KL-regularised optima of a function of the reward, paid in the reward's own units.</summary>
    public OptimisationCurve TransformedTilt(
        string name, double[] reward, Func<double, double> transform, int points = 75)
    {
        double[] transformed = [.. reward.Select(transform)];
        return Along(
            name, reward, Geometric(30, 0.87, points), beta => 1 / beta, beta => answers.Tilt(transformed, beta));
    }

    /// <summary>Best-of-n for the given numbers.</summary>
    public OptimisationCurve BestOf(string name, double[] reward, IEnumerable<double> numbers) =>
        Along(name, reward, numbers, n => n, n => answers.BestOf(reward, n));

    /// <summary>Best-of-Poisson for means from .05 to 12,500.</summary>
    public OptimisationCurve BestOfPoisson(string name, double[] reward) => Along(
        name, reward, Spaced(-3, Math.Log(12500), 200).Select(Math.Exp), mean => mean,
        mean => answers.BestOfPoisson(reward, mean));

    /// <summary>Whole numbers from 1 to <paramref name="most"/>, evenly spaced on a logarithmic axis.</summary>
    public static IEnumerable<double> Numbers(double most, int points) =>
        Spaced(0, Math.Log(most), points).Select(power => Math.Round(Math.Exp(power))).Distinct();

    /// <summary>
    /// HedgeTune for best-of-n (2506.19248): the n at which the true worth stops rising, by bisection on a logarithmic
    /// axis.
    /// </summary>
    public double HedgedNumber(double[] reward, double most = 12500)
    {
        const double step = 1.0001;
        double low = 1.01, high = most;
        while (high / low > 1 + 1e-12)
        {
            double middle = Math.Sqrt(low * high);
            if (Worth(middle * step) > Worth(middle / step)) low = middle;
            else high = middle;
        }
        return Math.Sqrt(low * high);

        double Worth(double n) => AnswerSpace.Worth(answers.BestOf(reward, n), gold);
    }

    /// <summary>A curve of policies.</summary>
    public OptimisationCurve Along(
        string name, double[] reward, IEnumerable<double> settings, Func<double, double> shown,
        Func<double, double[]> optimise) =>
        new(name, [.. settings.Select(setting => Point(shown(setting), optimise(setting), reward))]);

    /// <summary>The point of a policy.</summary>
    public CurvePoint Point(double setting, double[] policy, double[] reward) => new(
        setting, answers.Kl(policy), AnswerSpace.Worth(policy, reward), AnswerSpace.Worth(policy, gold));

    private static IEnumerable<double> Geometric(double first, double factor, int count) =>
        Enumerable.Range(0, count).Select(i => first * Math.Pow(factor, i));

    private static IEnumerable<double> Spaced(double low, double high, int count) =>
        Enumerable.Range(0, count).Select(i => low + (high - low) * i / (count - 1));
}
