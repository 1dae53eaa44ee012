using FsCheck.Xunit;
using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Tests.Learning.Kernels;

public sealed unsafe class KernelTests
{
    private static readonly KernelSet Plain = KernelSet.ByName("plain");

    public static TheoryData<string> Vectorised =>
        [.. KernelSet.Available.Where(set => set != Plain).Select(set => set.Name)];

    public static TheoryData<string> All => [.. KernelSet.Available.Select(set => set.Name)];

    [Property(MaxTest = 40)]
    public void Products_agree_with_the_plain_ones(
        ushort m, byte n, ushort k, bool transposed, bool accumulate, bool bias)
    {
        foreach (string name in KernelSet.Available.Select(set => set.Name))
            AssertProduct(name, 1 + m % 40, 16 * (1 + n % 12), 1 + k % 400, transposed, accumulate, bias);
    }

    [Theory, MemberData(nameof(All))]
    public void Products_agree_for_widths_on_both_sides_of_packing(string name)
    {
        foreach (int n in (int[])[16, 32, 48, 64, 80, 112, 128, 144, 208, 256])
            foreach (int k in (int[])[1, 3, 256, 257, 513])
                AssertProduct(name, 7, n, k, false, false, true);
    }

    [Theory, MemberData(nameof(All))]
    public void Tanh_is_within_three_ten_millionths_everywhere(string name)
    {
        var x = new AlignedBuffer(1 << 16);
        double worst = 0;
        for (int i = 0; i < x.Length; i++) x.Span[i] = (i - x.Length / 2) * (24f / x.Length);
        float[] inputs = x.ToArray();
        KernelSet.ByName(name).Tanh(x.Pointer, x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            double exact = Math.Tanh(inputs[i]);
            worst = Math.Max(worst, Math.Abs(x.Span[i] - exact) / Math.Max(Math.Abs(exact), 1e-30));
        }
        Assert.InRange(worst, 0, 3e-7);
    }

    [Theory, MemberData(nameof(Vectorised))]
    public void Elementwise_kernels_agree_with_the_plain_ones(string name)
    {
        KernelSet kernels = KernelSet.ByName(name);
        foreach (int rows in (int[])[1, 5, 64])
            foreach (int columns in (int[])[16, 48, 208])
            {
                int count = rows * columns;
                Same(count, (set, x, y) => set.TanhDerivative(x, y, count));
                Same(count, (set, x, y) => set.Add(x, y, count));
                Same(count, (set, x, y) => set.AddColumnSums(x, rows, columns, y));
                Same(count, (set, x, y) => y[0] = (float)set.SumOfSquares(x, count));
            }

        void Same(int count, Each each)
        {
            (float[] x, float[] y) = Run(kernels, each, count);
            (float[] px, float[] py) = Run(Plain, each, count);
            AssertClose(px, x, 1);
            AssertClose(py, y, count);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Adam_follows_its_definition(string name)
    {
        const int count = 48, steps = 20;
        var chance = new SamplingChance(5);
        AlignedBuffer parameters = Random(count, chance), mean = new(count), square = new(count);
        double[] p = [.. parameters.ToArray().Select(x => (double)x)], m = new double[count], v = new double[count];
        for (int step = 1; step <= steps; step++)
        {
            AlignedBuffer gradient = Random(count, chance);
            KernelSet.ByName(name).Adam(
                parameters.Pointer, gradient.Pointer, mean.Pointer, square.Pointer, count,
                AdamStep.At(step, 0.5f, 0.01, 1e-5));
            for (int i = 0; i < count; i++)
            {
                double g = 0.5 * gradient.Span[i];
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                double unbiasedMean = m[i] / (1 - Math.Pow(0.9, step));
                double unbiasedSquare = v[i] / (1 - Math.Pow(0.999, step));
                p[i] -= 0.01 * unbiasedMean / (Math.Sqrt(unbiasedSquare) + 1e-5);
            }
        }
        for (int i = 0; i < count; i++) Assert.Equal(p[i], parameters.Span[i], 1e-5);
    }

    [Fact]
    public void The_best_set_is_the_first_available_and_plain_is_always_there()
    {
        Assert.Same(KernelSet.Available[0], KernelSet.Best);
        Assert.Contains(Plain, KernelSet.Available);
        Assert.Throws<ArgumentException>(() => KernelSet.ByName("abacus"));
    }

    private delegate void Each(KernelSet set, float* x, float* y);

    private static (float[] X, float[] Y) Run(KernelSet set, Each each, int count)
    {
        var chance = new SamplingChance(17, (ulong)count);
        AlignedBuffer x = Random(count, chance), y = Random(count, chance);
        each(set, x.Pointer, y.Pointer);
        return (x.ToArray(), y.ToArray());
    }

    private static void AssertProduct(string name, int m, int n, int k, bool transposed, bool accumulate, bool bias)
    {
        var chance = new SamplingChance(3, (ulong)m, (ulong)(n * 1000 + k));
        AlignedBuffer a = Random(m * k, chance), b = Random(k * n, chance), start = Random(n, chance);
        AlignedBuffer c = Random(m * n, chance), expected = new(m * n);
        c.Span.CopyTo(expected.Span);
        var product = new Product
        {
            A = a.Pointer, ARow = transposed ? 1 : k, AColumn = transposed ? m : 1,
            B = b.Pointer, BRow = n, C = c.Pointer, CRow = n, M = m, N = n, K = k,
            Bias = bias ? start.Pointer : null, Accumulate = accumulate,
        };
        KernelSet.ByName(name).Multiply(product);
        product.C = expected.Pointer;
        Plain.Multiply(product);
        AssertClose(expected.ToArray(), c.ToArray(), k);
        GC.KeepAlive((a, b, start));
    }

    /// <summary>
    /// Sums of <paramref name="terms"/> products of numbers in [-1, 1) may differ by their rounding errors.
    /// </summary>
    private static void AssertClose(float[] expected, float[] actual, int terms)
    {
        double tolerance = 4e-7 * (1 + terms);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }

    private static AlignedBuffer Random(int count, SamplingChance chance)
    {
        var buffer = new AlignedBuffer(count);
        for (int i = 0; i < count; i++) buffer.Span[i] = (float)chance.Uniform(-1, 1);
        return buffer;
    }
}
