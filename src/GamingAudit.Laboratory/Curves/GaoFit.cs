namespace GamingAudit.Laboratory.Curves;

/// <summary>One of Gao's forms fitted to a curve by least squares. Neither form is a law: compare their R2.</summary>
/// <param name="Form">Which.</param>
/// <param name="Alpha">The slope at first.</param>
/// <param name="Beta">How fast it turns.</param>
/// <param name="R2">The share of the true worth's variance along the curve that the form explains.</param>
internal sealed record GaoFit(GaoForm Form, double Alpha, double Beta, double R2)
{
    /// <summary>
    /// Nearer to the reference d is too small for either form to mean anything (Gao et al., section 3.1).
    /// </summary>
    public const double LeastKl = 0.05;

    private (double First, double Both, double Second) Covariance { get; init; }

    /// <summary>The form as people write it.</summary>
    public string Formula => Form == GaoForm.Linear ? "d (a - b d)" : "d (a - b ln d)";

    /// <summary>The KL at which the form peaks (elementary calculus); infinite where it never turns.</summary>
    public double PeakKl
    {
        get
        {
            if (Beta <= 0) return double.PositiveInfinity;
            double d = Form == GaoForm.Linear ? Alpha / (2 * Beta) : Math.Exp(Alpha / Beta - 1);
            return d * d;
        }
    }

    /// <summary>Fits a form to the points of a curve.</summary>
    public static GaoFit Of(OptimisationCurve curve, GaoForm form)
    {
        CurvePoint[] points = [.. curve.Points.Where(point => point.Kl > LeastKl)];
        double aa = 0, ab = 0, bb = 0, ag = 0, bg = 0;
        foreach (CurvePoint point in points)
        {
            (double a, double b) = Terms(form, point.Kl);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ag += a * point.Gold;
            bg += b * point.Gold;
        }
        double determinant = aa * bb - ab * ab;
        double alpha = (ag * bb - bg * ab) / determinant, beta = -(aa * bg - ab * ag) / determinant;
        double mean = points.Average(point => point.Gold);
        double total = points.Sum(point => Square(point.Gold - mean));
        double left = points.Sum(point => Square(point.Gold - Value(form, alpha, beta, point.Kl)));
        double variance = left / Math.Max(1, points.Length - 2);
        return new GaoFit(form, alpha, beta, 1 - left / total)
        {
            Covariance = (variance * bb / determinant, -variance * ab / determinant, variance * aa / determinant),
        };
    }

    /// <summary>What the form predicts, and half the width of its 95 % band for the mean.</summary>
    public (double Gold, double HalfWidth) At(double kl)
    {
        (double a, double b) = Terms(Form, kl);
        (double first, double both, double second) = Covariance;
        return (Value(Form, Alpha, Beta, kl), 1.96 * Math.Sqrt(a * a * first + 2 * a * b * both + b * b * second));
    }

    private static double Value(GaoForm form, double alpha, double beta, double kl)
    {
        (double a, double b) = Terms(form, kl);
        return alpha * a - beta * b;
    }

    private static (double, double) Terms(GaoForm form, double kl)
    {
        double d = Math.Sqrt(kl);
        return (d, form == GaoForm.Linear ? kl : d * Math.Log(d));
    }

    private static double Square(double x) => x * x;
}
