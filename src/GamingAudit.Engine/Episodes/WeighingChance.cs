namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Passes draws through from another chance, keeps them, and notes the outcomes that were far less likely than what
/// was drawn.
/// </summary>
/// <param name="inner">What draws.</param>
/// <param name="rare">Outcomes with a smaller chance are noted.</param>
internal sealed class WeighingChance(Chance inner, double rare) : Chance
{
    private readonly List<double> draws = [];
    private readonly List<(int Draw, int Outcome, double Probability)> passedOver = [];

    /// <summary>What was drawn since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<double> Draws => draws;

    /// <summary>The rare outcomes that were not drawn: at which draw, which one, and how likely it was.</summary>
    public IReadOnlyList<(int Draw, int Outcome, double Probability)> PassedOver => passedOver;

    public void Clear()
    {
        draws.Clear();
        passedOver.Clear();
    }

    public override double Uniform(double low, double high) => Keep(inner.Uniform(low, high));

    public override double Normal(double mean, double deviation) => Keep(inner.Normal(mean, deviation));

    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        int drawn = inner.Choose(weights);
        double total = 0;
        foreach (double weight in weights) total += weight;
        for (int i = 0; i < weights.Length; i++)
            if (i != drawn && weights[i] > 0 && weights[i] < rare * total)
                passedOver.Add((draws.Count, i, weights[i] / total));
        draws.Add(drawn);
        return drawn;
    }

    protected override int PickBelow(int count) => (int)Keep(inner.Below(count));

    private double Keep(double draw)
    {
        draws.Add(draw);
        return draw;
    }
}
