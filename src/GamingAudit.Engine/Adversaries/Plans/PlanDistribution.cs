namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// A distribution over plans in which every block of steps draws one action of its own: each branch from a categorical
/// distribution, each number from a Gaussian.
/// </summary>
internal sealed class PlanDistribution
{
    // Untuned. Below 1, the smoothing and the least mass and deviation (a share of the range) keep a distribution from
    // settling on its first luck; longer plans than a hundred steps hold each action for a block of them.
    private const int MostBlocks = 100;
    private const double Smoothing = 0.7;
    private const double LeastMass = 0.02;
    private const double LeastDeviation = 0.02;
    private readonly ActionSpace space;
    private readonly int length;
    private readonly int width;
    private readonly double[][] probabilities;
    private readonly double[] means;
    private readonly double[] deviations;

    /// <summary>Every choice alike; numbers about the middle of their range, half of it their deviation.</summary>
    public PlanDistribution(ActionSpace space, int length)
    {
        this.space = space;
        this.length = length;
        width = (length + MostBlocks - 1) / MostBlocks;
        probabilities = [.. Enumerable.Range(0, Blocks * space.Branches.Count).Select(
            i => Enumerable.Repeat(1.0 / Choices(i), Choices(i)).ToArray())];
        means = [.. Enumerable.Range(0, Blocks * space.Dimensions).Select(i => (Low(i) + Low(i) + Range(i)) / 2)];
        // Half of the range each way: one deviation reaches its ends.
        deviations = [.. Enumerable.Range(0, means.Length).Select(i => Range(i) / 2)];
    }

    private int Blocks => (length + width - 1) / width;

    public Plan Draw(Chance chance)
    {
        var plan = new Plan(space, length);
        for (int block = 0; block < Blocks; block++)
        {
            int first = block * width;
            Span<int> branches = plan.Branches(first);
            for (int i = 0; i < branches.Length; i++)
                branches[i] = chance.Choose(probabilities[block * branches.Length + i]);
            Span<float> values = plan.Values(first);
            for (int i = 0; i < values.Length; i++)
            {
                int at = block * values.Length + i;
                values[i] = Clip(chance.Normal(means[at], deviations[at]), i);
            }
            Hold(plan, first);
        }
        return plan;
    }

    /// <summary>The likeliest plan.</summary>
    public Plan Mode()
    {
        var plan = new Plan(space, length);
        for (int block = 0; block < Blocks; block++)
        {
            int first = block * width;
            Span<int> branches = plan.Branches(first);
            for (int i = 0; i < branches.Length; i++)
            {
                double[] likely = probabilities[block * branches.Length + i];
                branches[i] = Array.IndexOf(likely, likely.Max());
            }
            Span<float> values = plan.Values(first);
            for (int i = 0; i < values.Length; i++) values[i] = Clip(means[block * values.Length + i], i);
            Hold(plan, first);
        }
        return plan;
    }

    /// <summary>
    /// Moves towards the frequencies and the moments of an elite, short of certainty: every choice keeps some mass,
    /// every number some deviation.
    /// </summary>
    public void Fit(IReadOnlyList<Plan> elite)
    {
        for (int i = 0; i < probabilities.Length; i++) FitBranch(elite, i);
        for (int i = 0; i < means.Length; i++) FitValue(elite, i);
    }

    private void FitBranch(IReadOnlyList<Plan> elite, int index)
    {
        double[] likely = probabilities[index];
        (int block, int branch) = Math.DivRem(index, space.Branches.Count);
        double[] frequencies = new double[likely.Length];
        foreach (Plan plan in elite) frequencies[plan.Branches(block * width)[branch]] += 1.0 / elite.Count;
        for (int i = 0; i < likely.Length; i++)
        {
            double moved = (1 - Smoothing) * likely[i] + Smoothing * frequencies[i];
            likely[i] = (1 - LeastMass) * moved + LeastMass / likely.Length;
        }
    }

    private void FitValue(IReadOnlyList<Plan> elite, int index)
    {
        (int block, int dimension) = Math.DivRem(index, space.Dimensions);
        double mean = elite.Average(plan => (double)plan.Values(block * width)[dimension]);
        double variance = elite.Average(plan => Square(plan.Values(block * width)[dimension] - mean));
        means[index] = (1 - Smoothing) * means[index] + Smoothing * mean;
        deviations[index] = Math.Max(
            LeastDeviation * Range(index), (1 - Smoothing) * deviations[index] + Smoothing * Math.Sqrt(variance));
    }

    private void Hold(Plan plan, int first)
    {
        for (int step = first + 1; step < Math.Min(length, first + width); step++) plan.CopyStep(first, step);
    }

    private float Clip(double value, int dimension) =>
        Math.Clamp((float)value, space.Low[dimension], space.High[dimension]);

    private int Choices(int index) => space.Branches[index % space.Branches.Count];

    private double Low(int index) => space.Low[index % space.Dimensions];

    private double Range(int index) => (double)space.High[index % space.Dimensions] - Low(index);

    private static double Square(double x) => x * x;
}
