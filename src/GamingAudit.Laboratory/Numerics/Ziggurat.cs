namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// A falling density cut into 256 layers of one area (Marsaglia and Tsang 2000, "The ziggurat method for generating
/// random variables"). Layer 0 is the widest and holds the tail.
/// </summary>
internal sealed class Ziggurat
{
    private const int Layers = 256;

    private Ziggurat(int bits, double tail, double area, Func<double, double> density, Func<double, double> inverse)
    {
        Tail = tail;
        double unit = Math.Pow(2, bits), width = tail, base0 = area / density(tail);
        Inside[0] = (ulong)(tail / base0 * unit);
        Step[0] = base0 / unit;
        Step[^1] = tail / unit;
        Height[0] = 1;
        Height[^1] = density(tail);
        for (int layer = Layers - 2; layer >= 1; layer--)
        {
            double narrower = inverse(area / width + density(width));
            Inside[layer + 1] = (ulong)(narrower / width * unit);
            width = narrower;
            Height[layer] = density(width);
            Step[layer] = width / unit;
        }
    }

    /// <summary>Half of the normal density, for numbers of 52 bits; tail and area are those of the paper.</summary>
    public static Ziggurat Normal { get; } = new(
        52, 3.6541528853610087963519472518, 0.0049286732339746519, x => Math.Exp(-0.5 * x * x),
        y => Math.Sqrt(-2 * Math.Log(y)));

    /// <summary>The exponential density, for numbers of 53 bits.</summary>
    public static Ziggurat Exponential { get; } = new(
        53, 7.69711747013104972, 0.0039496598225815571993, x => Math.Exp(-x), y => -Math.Log(y));

    /// <summary>Where the tail begins.</summary>
    public double Tail { get; }

    /// <summary>Below this number a point of the layer lies under the density.</summary>
    public ulong[] Inside { get; } = new ulong[Layers];

    /// <summary>The width of a layer for each unit of a number.</summary>
    public double[] Step { get; } = new double[Layers];

    /// <summary>The density where a layer ends.</summary>
    public double[] Height { get; } = new double[Layers];
}
