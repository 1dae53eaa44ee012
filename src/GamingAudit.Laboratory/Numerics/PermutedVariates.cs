namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// Variates as numpy's <c>Generator</c> makes them of its bits. The published figures of random processes and of
/// forgetting were drawn so.
/// </summary>
/// <param name="random">The bits.</param>
internal sealed class PermutedVariates(PermutedGenerator random)
{
    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => random.NextDouble();

    /// <summary>A whole number in [0, count), without bias (Lemire 2019).</summary>
    public int Below(uint count)
    {
        ulong product = (ulong)random.NextHalf() * count;
        for (uint least = (0 - count) % count; (uint)product < least;) product = (ulong)random.NextHalf() * count;
        return (int)(product >> 32);
    }

    /// <summary>Some of the whole numbers in [0, count), none twice (Floyd; Bentley 1987).</summary>
    public IReadOnlyCollection<int> Choose(int chosen, int count)
    {
        var found = new HashSet<int>();
        for (int last = count - chosen; last < count; last++)
            if (Below((uint)last + 1) is var number && !found.Add(number)) found.Add(last);
        return found;
    }

    /// <summary>Of mean 0 and deviation 1.</summary>
    public double Normal()
    {
        Ziggurat shape = Ziggurat.Normal;
        while (true)
        {
            ulong bits = random.NextWord();
            int layer = (int)(bits & 0xff);
            ulong number = (bits >> 9) & 0x000fffffffffffff;
            double x = number * shape.Step[layer], side = (bits & 0x100) == 0 ? 1 : -1;
            if (number < shape.Inside[layer]) return side * x;
            if (layer > 0)
            {
                if (Drop(shape, layer) < Math.Exp(-0.5 * x * x)) return side * x;
                continue;
            }
            while (true)
            {
                double beyond = Surprise() / shape.Tail, height = Surprise();
                if (2 * height > beyond * beyond)
                    return (number & 0x100) == 0 ? shape.Tail + beyond : -(shape.Tail + beyond);
            }
        }
    }

    /// <summary>Of mean 1.</summary>
    public double Exponential()
    {
        Ziggurat shape = Ziggurat.Exponential;
        while (true)
        {
            ulong bits = random.NextWord() >> 3;
            int layer = (int)(bits & 0xff);
            double x = (bits >> 8) * shape.Step[layer];
            if (bits >> 8 < shape.Inside[layer]) return x;
            if (layer == 0) return shape.Tail + Surprise();
            if (Drop(shape, layer) < Math.Exp(-x)) return x;
        }
    }

    /// <summary>Chances that are uniform on their simplex at concentration 1, and concentrated on few below.</summary>
    public double[] Dirichlet(int size, double concentration)
    {
        var draws = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) total += draws[i] = Gamma(concentration);
        double share = 1 / total;
        return [.. draws.Select(draw => draw * share)];
    }

    // Of shape 1 or less (Ahrens and Dieter 1974, algorithm GS).
    private double Gamma(double shape)
    {
        if (shape == 1) return Exponential();
        while (true)
        {
            double u = random.NextDouble(), v = Exponential();
            if (u <= 1 - shape)
            {
                double x = Math.Pow(u, 1 / shape);
                if (x <= v) return x;
                continue;
            }
            double y = -Math.Log((1 - u) / shape), beyond = Math.Pow(1 - shape + shape * y, 1 / shape);
            if (beyond <= v + y) return beyond;
        }
    }

    private double Surprise() => -Math.Log(1 - random.NextDouble());

    private double Drop(Ziggurat shape, int layer) =>
        (shape.Height[layer - 1] - shape.Height[layer]) * random.NextDouble() + shape.Height[layer];
}
