namespace GamingAudit;

/// <summary>Answers with recorded draws, and refuses one that today's dynamics could not have made.</summary>
public sealed class ReplayingChance : Chance
{
    private IReadOnlyList<double> draws = [];
    private int position;

    /// <summary>True when every recorded draw was asked for.</summary>
    public bool Exhausted => position == draws.Count;

    /// <summary>Replays other draws from their beginning.</summary>
    public void Load(IReadOnlyList<double> recorded)
    {
        draws = recorded;
        position = 0;
    }

    /// <inheritdoc/>
    public override double Uniform(double low, double high)
    {
        double draw = Next();
        return draw >= low && draw <= high
            ? draw
            : throw new ReplayException($"The recorded draw {draw} is not between {low} and {high}.");
    }

    /// <inheritdoc/>
    public override double Normal(double mean, double deviation) => Next();

    /// <inheritdoc/>
    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        int index = NextIndex(weights.Length);
        return weights[index] > 0
            ? index
            : throw new ReplayException($"The recorded outcome {index} has no chance of happening any more.");
    }

    /// <inheritdoc/>
    protected override int PickBelow(int count) => NextIndex(count);

    private int NextIndex(int count)
    {
        double draw = Next();
        return draw >= 0 && draw < count && draw == Math.Floor(draw)
            ? (int)draw
            : throw new ReplayException($"The recorded draw {draw} is not one of {count} outcomes.");
    }

    private double Next() => position < draws.Count
        ? draws[position++]
        : throw new ReplayException("The dynamics draw more often than they did when this was recorded.");
}
