using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Sums and squares whose hidden operands (the factor of what is added, the exponent) are ones of
/// <see cref="Scalars"/>, where TorchSharp's own make an operand that nobody holds.
/// </summary>
internal static class Sums
{
    public static Tensor Plus(this Tensor one, Tensor other) => one.add(other, Scalars.One);

    public static Tensor Plus(this Tensor one, double number) => one.add(Scalars.Of(number), Scalars.One);

    /// <summary>Adds in place.</summary>
    public static Tensor Increase(this Tensor one, Tensor other) => one.add_(other, Scalars.One);

    /// <summary>Adds in place.</summary>
    public static Tensor Increase(this Tensor one, double number) => one.add_(Scalars.Of(number), Scalars.One);

    public static Tensor Squared(this Tensor one) => one * one;
}
