namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// Zeroed floats that never move and begin on a cache line. Keep the buffer alive for as long as its pointer is used.
/// </summary>
internal sealed unsafe class AlignedBuffer
{
    private const int Line = 64;
    private readonly float[] memory;

    /// <param name="length">Floats wanted.</param>
    public AlignedBuffer(int length)
    {
        Length = length;
        memory = GC.AllocateArray<float>(length + Line / sizeof(float), pinned: true);
        var start = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref memory[0]);
        Pointer = (float*)((start + Line - 1) & ~(nuint)(Line - 1));
    }

    public int Length { get; }

    public float* Pointer { get; }

    public Span<float> Span => new(Pointer, Length);

    public float[] ToArray() => Span.ToArray();
}
