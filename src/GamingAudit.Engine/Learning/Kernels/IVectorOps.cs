namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>What the vector kernels need of an instruction set; the compiler specialises them for each.</summary>
internal unsafe interface IVectorOps<TVector> where TVector : struct
{
    /// <summary>Floats in a vector: a divisor of <see cref="KernelSet.Lane"/>.</summary>
    static abstract int Width { get; }

    static abstract TVector Load(float* from);

    static abstract void Store(TVector vector, float* to);

    static abstract TVector Broadcast(float value);

    /// <summary>a b + c, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Subtract(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    static abstract TVector Divide(TVector a, TVector b);

    static abstract TVector Min(TVector a, TVector b);

    static abstract TVector Max(TVector a, TVector b);

    static abstract TVector SquareRoot(TVector a);

    static abstract float Sum(TVector a);
}
