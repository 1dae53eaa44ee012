namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// The arithmetic that learning spends its time in, for one instruction set. Results are the same on every run with the
/// same set, and differ by rounding between sets, so reports record the <see cref="Name"/>.
/// </summary>
internal abstract unsafe class KernelSet
{
    /// <summary>Row lengths of matrices are padded to a multiple of this many floats.</summary>
    internal const int Lane = 16;

    private static readonly KernelSet[] Known = [new Avx512Kernels(), new Avx2Kernels(), new PlainKernels()];

    /// <summary>The sets that this machine can run, fastest first.</summary>
    public static IReadOnlyList<KernelSet> Available { get; } = [.. Known.Where(set => set.IsSupported)];

    /// <summary>The fastest set that this machine can run.</summary>
    public static KernelSet Best => Available[0];

    /// <summary>"avx512", "avx2" or "plain".</summary>
    public abstract string Name { get; }

    /// <summary>True where this machine has the instructions.</summary>
    public abstract bool IsSupported { get; }

    /// <summary>The set of this name.</summary>
    /// <exception cref="ArgumentException">There is no such set, or this machine cannot run it.</exception>
    public static KernelSet ByName(string name) =>
        Available.FirstOrDefault(set => set.Name == name) ?? throw new ArgumentException(
            $"This machine has no kernels named '{name}'; it has {string.Join(", ", Available)}.", nameof(name));

    /// <inheritdoc/>
    public sealed override string ToString() => Name;

    internal static int Pad(int length) => (length + Lane - 1) / Lane * Lane;

    internal abstract void Multiply(in Product product);

    /// <summary>x = tanh(x).</summary>
    internal abstract void Tanh(float* x, int count);

    /// <summary>gradient *= 1 - y^2, for y = tanh(x).</summary>
    internal abstract void TanhDerivative(float* gradient, float* y, int count);

    /// <summary>sums += the sum of each column of a matrix by rows.</summary>
    internal abstract void AddColumnSums(float* matrix, int rows, int columns, float* sums);

    /// <summary>into += x.</summary>
    internal abstract void Add(float* into, float* x, int count);

    /// <summary>The sum of squares, in the fixed order of this set.</summary>
    internal abstract double SumOfSquares(float* x, int count);

    internal abstract void Adam(
        float* parameters, float* gradient, float* mean, float* square, int count, in AdamStep step);
}
