using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>The kernels written once for vectors of any width.</summary>
internal abstract unsafe class VectorKernels<TOps, TVector> : KernelSet
    where TOps : struct, IVectorOps<TVector>
    where TVector : struct
{
    /// <summary>Rows of B in a block: with a panel of 64 columns, 64 KiB, which the second-level cache holds.</summary>
    private const int BlockDepth = 256;

    /// <summary>
    /// A narrower B is used where it lies; a wider one is packed, or its rows would share cache sets.
    /// </summary>
    private const int PackAbove = 128;

    [ThreadStatic]
    private static AlignedBuffer? packedOfThisThread;

    internal sealed override void Multiply(in Product p)
    {
        if (p.N <= PackAbove && p.K <= BlockDepth)
        {
            for (int n = 0; n < p.N; n += PanelWidth(p.N - n)) Panel(p, n);
            return;
        }
        AlignedBuffer packed = packedOfThisThread ??= new AlignedBuffer(BlockDepth * 64);
        for (int n = 0; n < p.N; n += PanelWidth(p.N - n))
            for (int k = 0; k < p.K; k += BlockDepth)
            {
                int width = PanelWidth(p.N - n), depth = Math.Min(BlockDepth, p.K - k);
                for (int r = 0; r < depth; r++)
                    new ReadOnlySpan<float>(p.B + (k + r) * p.BRow + n, width)
                        .CopyTo(new Span<float>(packed.Pointer + r * width, width));
                Product block = p;
                block.A = p.A + k * p.AColumn;
                block.B = packed.Pointer;
                block.BRow = width;
                block.C = p.C + n;
                block.N = width;
                block.K = depth;
                block.Bias = p.Bias == null ? null : p.Bias + n;
                block.Accumulate = p.Accumulate || k > 0;
                Panel(block, 0);
            }
    }

    /// <summary>Columns of the widest panel that fits.</summary>
    private protected abstract int PanelWidth(int columnsLeft);

    /// <summary>Computes the columns from <paramref name="n"/> on that one panel covers.</summary>
    private protected abstract void Panel(in Product p, int n);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override void Tanh(float* x, int count)
    {
        int i = 0;
        for (; i + TOps.Width <= count; i += TOps.Width) TOps.Store(TanhOf(TOps.Load(x + i)), x + i);
        for (; i < count; i++) x[i] = RationalTanh.Of(x[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override void TanhDerivative(float* gradient, float* y, int count)
    {
        TVector one = TOps.Broadcast(1);
        int i = 0;
        for (; i + TOps.Width <= count; i += TOps.Width)
        {
            TVector t = TOps.Load(y + i);
            TOps.Store(TOps.Multiply(TOps.Load(gradient + i), TOps.Subtract(one, TOps.Multiply(t, t))), gradient + i);
        }
        for (; i < count; i++) gradient[i] *= 1 - y[i] * y[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override void AddColumnSums(float* matrix, int rows, int columns, float* sums)
    {
        int c = 0;
        for (; c + TOps.Width <= columns; c += TOps.Width)
        {
            TVector sum = TOps.Load(sums + c);
            for (int r = 0; r < rows; r++) sum = TOps.Add(sum, TOps.Load(matrix + (nint)r * columns + c));
            TOps.Store(sum, sums + c);
        }
        for (; c < columns; c++)
            for (int r = 0; r < rows; r++)
                sums[c] += matrix[(nint)r * columns + c];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override void Add(float* into, float* x, int count)
    {
        int i = 0;
        for (; i + TOps.Width <= count; i += TOps.Width)
            TOps.Store(TOps.Add(TOps.Load(into + i), TOps.Load(x + i)), into + i);
        for (; i < count; i++) into[i] += x[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override double SumOfSquares(float* x, int count)
    {
        TVector even = TOps.Broadcast(0), odd = even;
        int i = 0;
        for (; i + 2 * TOps.Width <= count; i += 2 * TOps.Width)
        {
            TVector a = TOps.Load(x + i), b = TOps.Load(x + i + TOps.Width);
            even = TOps.MultiplyAdd(a, a, even);
            odd = TOps.MultiplyAdd(b, b, odd);
        }
        double sum = TOps.Sum(TOps.Add(even, odd));
        for (; i < count; i++) sum += (double)x[i] * x[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal sealed override void Adam(
        float* parameters, float* gradient, float* mean, float* square, int count, in AdamStep step)
    {
        TVector scale = TOps.Broadcast(step.GradientScale), rate = TOps.Broadcast(step.Rate);
        TVector root = TOps.Broadcast(step.RootCorrection), epsilon = TOps.Broadcast(step.Epsilon);
        TVector beta1 = TOps.Broadcast(step.Beta1), rest1 = TOps.Broadcast(1 - step.Beta1);
        TVector beta2 = TOps.Broadcast(step.Beta2), rest2 = TOps.Broadcast(1 - step.Beta2);
        for (int i = 0; i < count; i += TOps.Width)
        {
            TVector g = TOps.Multiply(TOps.Load(gradient + i), scale);
            TVector m = TOps.MultiplyAdd(TOps.Load(mean + i), beta1, TOps.Multiply(g, rest1));
            TVector v = TOps.MultiplyAdd(TOps.Load(square + i), beta2, TOps.Multiply(TOps.Multiply(g, g), rest2));
            TOps.Store(m, mean + i);
            TOps.Store(v, square + i);
            TVector down = TOps.MultiplyAdd(TOps.SquareRoot(v), root, epsilon);
            TVector moved = TOps.Divide(TOps.Multiply(m, rate), down);
            TOps.Store(TOps.Subtract(TOps.Load(parameters + i), moved), parameters + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector TanhOf(TVector x)
    {
        x = TOps.Max(TOps.Min(x, TOps.Broadcast(RationalTanh.Limit)), TOps.Broadcast(-RationalTanh.Limit));
        TVector z = TOps.Multiply(x, x);
        TVector p = TOps.MultiplyAdd(TOps.Broadcast(RationalTanh.P4), z, TOps.Broadcast(RationalTanh.P3));
        TVector q = TOps.MultiplyAdd(TOps.Broadcast(RationalTanh.Q4), z, TOps.Broadcast(RationalTanh.Q3));
        p = TOps.MultiplyAdd(p, z, TOps.Broadcast(RationalTanh.P2));
        q = TOps.MultiplyAdd(q, z, TOps.Broadcast(RationalTanh.Q2));
        p = TOps.MultiplyAdd(p, z, TOps.Broadcast(RationalTanh.P1));
        q = TOps.MultiplyAdd(q, z, TOps.Broadcast(RationalTanh.Q1));
        p = TOps.MultiplyAdd(p, z, TOps.Broadcast(RationalTanh.P0));
        q = TOps.MultiplyAdd(q, z, TOps.Broadcast(1));
        return TOps.Divide(TOps.Multiply(x, p), q);
    }
}
