namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Answers as recorded up to one draw, which has another outcome, and from there on from another chance.
/// </summary>
/// <param name="inner">What draws after that.</param>
internal sealed class DivertedChance(Chance inner) : Chance
{
    private IReadOnlyList<double> recorded = [];
    private int last;
    private int outcome;
    private int position;

    /// <summary>Begins again.</summary>
    /// <param name="draws">What was drawn.</param>
    /// <param name="draw">The draw that is another.</param>
    /// <param name="forced">Its outcome.</param>
    public void Load(IReadOnlyList<double> draws, int draw, int forced) =>
        (recorded, last, outcome, position) = (draws, draw, forced, 0);

    public override double Uniform(double low, double high) =>
        position < last ? recorded[position++] : inner.Uniform(low, high);

    public override double Normal(double mean, double deviation) =>
        position < last ? recorded[position++] : inner.Normal(mean, deviation);

    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        if (position < last) return (int)recorded[position++];
        return position++ == last ? outcome : inner.Choose(weights);
    }

    protected override int PickBelow(int count) => position < last ? (int)recorded[position++] : inner.Below(count);
}
