using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Finds the frontier's corners by solving for weights normal to a chord of two known ones, until no corner lies more
/// than epsilon beyond a chord (optimistic linear support: Roijers, Whiteson and Oliehoek 2015, "Computing convex
/// coverage sets for faster multi-objective coordination"). The whole hull can have thousands of corners.
/// </summary>
internal sealed class FrontierSearch(DecisionTable table, ExactOptions options)
{
    // Below this, in units of the ranges, two corners are one but for rounding.
    private const double Same = 1e-7;

    private readonly WeightedSweep sweep = new(table, options);
    private readonly List<FrontierVertex> vertices = [];
    private readonly double epsilon = Math.Max(options.FrontierEpsilon, Same);
    private double proxyRange;
    private double trueRange;

    public Frontier Run()
    {
        FrontierVertex top = Solve(0, 1);
        FrontierVertex right = Solve(1, 0);
        FrontierVertex bottom = Solve(0, -1);
        proxyRange = Range(right.Returns.Proxy, Math.Min(top.Returns.Proxy, bottom.Returns.Proxy));
        trueRange = Range(top.Returns.True, bottom.Returns.True);
        vertices.Add(top);
        Extend(right);
        Extend(bottom);
        return new Frontier(vertices);
    }

    // Adds the corners between the last one and another, and then that one.
    private void Extend(FrontierVertex to)
    {
        ReturnPair from = vertices[^1].Returns;
        double proxyStep = Ratio(to.Returns.Proxy - from.Proxy, proxyRange);
        double trueStep = Ratio(from.True - to.Returns.True, trueRange);
        double length = double.Hypot(proxyStep, trueStep);
        if (length <= Same) return;
        if (length > epsilon && proxyRange > 0 && trueRange > 0)
        {
            FrontierVertex beyond = Solve(trueStep / proxyRange, proxyStep / trueRange);
            double distance = (trueStep * Ratio(beyond.Returns.Proxy - from.Proxy, proxyRange)
                + proxyStep * Ratio(beyond.Returns.True - from.True, trueRange)) / length;
            if (distance > epsilon)
            {
                Extend(beyond);
                Extend(to);
                return;
            }
            if (distance > Same) vertices.Add(beyond);
        }
        vertices.Add(to);
    }

    private FrontierVertex Solve(double proxyWeight, double trueWeight)
    {
        double sum = Math.Abs(proxyWeight) + Math.Abs(trueWeight);
        (proxyWeight, trueWeight) = (proxyWeight / sum, trueWeight / sum);
        return new FrontierVertex(proxyWeight, trueWeight, sweep.Run(proxyWeight, trueWeight));
    }

    private static double Range(double high, double low) =>
        high - low > 1e-9 * Math.Max(Math.Abs(high), Math.Abs(low)) ? high - low : 0;

    private static double Ratio(double value, double range) => range > 0 ? value / range : 0;
}
