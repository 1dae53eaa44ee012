namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// A matrix product C = start + A B in single precision. A is <see cref="M"/> x <see cref="K"/> with any strides (so it
/// may be a transpose), B is <see cref="K"/> x <see cref="N"/> and C is <see cref="M"/> x <see cref="N"/>, both stored
/// by rows; <see cref="N"/> is a multiple of <see cref="KernelSet.Lane"/>.
/// </summary>
internal unsafe struct Product
{
    public float* A;

    /// <summary>Floats from one row of A to the next.</summary>
    public nint ARow;

    /// <summary>Floats from one column of A to the next.</summary>
    public nint AColumn;

    public float* B;
    public nint BRow;
    public float* C;
    public nint CRow;
    public int M;
    public int N;
    public int K;

    /// <summary>What C starts from in every row: <see cref="N"/> numbers; null for zero.</summary>
    public float* Bias;

    /// <summary>Adds to what C holds; the bias is not used then.</summary>
    public bool Accumulate;
}
