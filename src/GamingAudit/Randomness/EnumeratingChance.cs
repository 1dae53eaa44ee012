namespace GamingAudit;

/// <summary>
/// Walks depth first over every outcome of a function's discrete draws: call the function, read
/// <see cref="Probability"/>, <see cref="Advance"/>, and call it again until there is no outcome left. Outcomes of
/// weight zero are passed over.
/// </summary>
public sealed class EnumeratingChance : Chance
{
    private readonly List<Draw> path = [];
    private int depth;

    /// <summary>The probability of the outcome that the last call walked.</summary>
    public double Probability
    {
        get
        {
            double product = 1;
            for (int i = 0; i < depth; i++) product *= path[i].Probability;
            return product;
        }
    }

    /// <summary>
    /// Moves to the next outcome and rewinds; false, and ready for another function, when all were seen.
    /// </summary>
    public bool Advance()
    {
        path.RemoveRange(depth, path.Count - depth);
        depth = 0;
        while (path.Count > 0)
        {
            Draw last = path[path.Count - 1];
            if (last.Next < last.Count)
            {
                path[path.Count - 1] = last with { Index = last.Next };
                return true;
            }
            path.RemoveAt(path.Count - 1);
        }
        return false;
    }

    /// <summary>Forgets a walk that was broken off.</summary>
    public void Restart()
    {
        path.Clear();
        depth = 0;
    }

    /// <inheritdoc/>
    public override double Uniform(double low, double high) => throw Continuous(nameof(Uniform));

    /// <inheritdoc/>
    public override double Normal(double mean, double deviation) => throw Continuous(nameof(Normal));

    /// <inheritdoc/>
    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        int index = depth < path.Count ? path[depth].Index : NextPositive(weights, 0);
        double total = 0;
        foreach (double weight in weights) total += weight;
        return Take(new Draw(index, NextPositive(weights, index + 1), weights.Length, weights[index] / total));
    }

    /// <inheritdoc/>
    protected override int PickBelow(int count)
    {
        int index = depth < path.Count ? path[depth].Index : 0;
        return Take(new Draw(index, index + 1, count, 1.0 / count));
    }

    private int Take(Draw draw)
    {
        if (depth == path.Count) path.Add(draw);
        else path[depth] = draw;
        depth++;
        return draw.Index;
    }

    private static int NextPositive(ReadOnlySpan<double> weights, int from)
    {
        while (from < weights.Length && weights[from] == 0) from++;
        return from;
    }

    private static NotEnumerableException Continuous(string draw) =>
        new($"Chance.{draw} is a continuous draw, so the outcomes of this target cannot be enumerated.");

    private readonly record struct Draw(int Index, int Next, int Count, double Probability);
}
