using TorchSharp;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Numbers as operands. TorchSharp hands the native side a scalar's address and keeps no reference to its object, so
/// that a collection at that moment frees a number in use. Those made here are held until many more were made.
/// Operations that make some of their own have a substitute in <see cref="Sums"/>.
/// </summary>
internal static class Scalars
{
    private const int Count = 4096;

    [ThreadStatic]
    private static Scalar[]? held;

    [ThreadStatic]
    private static int next;

    /// <summary>The number 1, held for ever.</summary>
    public static Scalar One { get; } = 1.0;

    /// <summary>An operand, to be used at once and on this thread.</summary>
    public static Scalar Of(double value)
    {
        held ??= new Scalar[Count];
        Scalar scalar = value;
        held[next] = scalar;
        next = (next + 1) % Count;
        return scalar;
    }
}
