namespace GamingAudit.Testing.Exact;

/// <summary>Looks for the discount with which a term is the difference of a potential.</summary>
internal static class DiscountSearch
{
    private const double Least = 0.5;
    private const double Most = 1.05;
    private const int Steps = 550;
    private const int Refinements = 60;

    /// <summary>The discount and the fit; null where none fits.</summary>
    public static (double Gamma, PotentialFit Fit)? Find(Func<double, PotentialFit> fit, double tolerance)
    {
        double best = Least;
        double residual = double.PositiveInfinity;
        for (int i = 0; i <= Steps; i++)
        {
            double gamma = Math.Round(Least + (Most - Least) * i / Steps, 6);
            double tried = fit(gamma).Residual;
            if (!(tried < residual)) continue;
            (best, residual) = (gamma, tried);
        }
        if (residual > tolerance) best = Refine(fit, best);
        PotentialFit found = fit(best);
        return found.Residual <= tolerance && IsNoConstant(found.Potential) ? (best, found) : null;
    }

    // A huge potential that hardly varies is a constant per step in disguise.
    private static bool IsNoConstant(double[] potential) =>
        potential.Max() - potential.Min() > 1e-3 * potential.Max(Math.Abs);

    // Between its neighbours on the grid the residual has one minimum: golden-section search.
    private static double Refine(Func<double, PotentialFit> fit, double about)
    {
        double step = (Most - Least) / Steps, golden = (Math.Sqrt(5) - 1) / 2;
        (double low, double high) = (about - step, about + step);
        for (int i = 0; i < Refinements; i++)
        {
            double left = high - golden * (high - low), right = low + golden * (high - low);
            if (fit(left).Residual <= fit(right).Residual) high = right;
            else low = left;
        }
        return (low + high) / 2;
    }
}
