namespace GamingAudit;

/// <summary>Passes draws through from another chance and keeps them, for <see cref="ReplayingChance"/>.</summary>
public sealed class RecordingChance(Chance inner) : Chance
{
    private readonly List<double> draws = [];

    /// <summary>
    /// Every draw since the last <see cref="Clear"/>: the index of a discrete one, the value of a continuous one.
    /// </summary>
    public IReadOnlyList<double> Draws => draws;

    /// <summary>Forgets the draws kept so far.</summary>
    public void Clear() => draws.Clear();

    /// <inheritdoc/>
    public override double Uniform(double low, double high) => Keep(inner.Uniform(low, high));

    /// <inheritdoc/>
    public override double Normal(double mean, double deviation) => Keep(inner.Normal(mean, deviation));

    /// <inheritdoc/>
    protected override int ChooseAmong(ReadOnlySpan<double> weights) => (int)Keep(inner.Choose(weights));

    /// <inheritdoc/>
    protected override int PickBelow(int count) => (int)Keep(inner.Below(count));

    private double Keep(double draw)
    {
        draws.Add(draw);
        return draw;
    }
}
