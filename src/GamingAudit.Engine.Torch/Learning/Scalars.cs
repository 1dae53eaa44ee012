using TorchSharp;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Numbers as operands. TorchSharp hands the native side a scalar's address and keeps no reference to its object, so
/// that a collection at that moment frees a number in use. Those made here are held until many more were made.
/// </summary>
internal static class Scalars
{
    private const int Count = 4096;

    [ThreadStatic]
    private static Scalar[]? held;

    [ThreadStatic]
    private static int next;

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
