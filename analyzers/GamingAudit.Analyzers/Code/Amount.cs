using System;
using System.Globalization;

namespace GamingAudit.Analyzers.Code;

/// <summary>What is known of a number: an interval, of one point for a constant. Ends are inclusive.</summary>
internal readonly record struct Amount(double Low, double High)
{
    public static readonly Amount Any = new(double.NegativeInfinity, double.PositiveInfinity);

    public static readonly Amount NonNegative = new(0, double.PositiveInfinity);

    public bool IsConstant => Low.Equals(High) && !double.IsInfinity(Low);

    /// <summary>
    /// The number between the two ends of which both are as many times away: what a field is set to in code, where an
    /// inspector may halve or double it.
    /// </summary>
    public double Middle => IsConstant ? Low
        : Low > 0 ? Math.Sqrt(Low * High) : High < 0 ? -Math.Sqrt(Low * High) : (Low + High) / 2;

    /// <summary>Whether it is of one sign, and how large it is has a limit.</summary>
    public bool IsSure => (Low > 0 || High < 0) && !double.IsInfinity(Low) && !double.IsInfinity(High);

    public bool IsPositive => Low > 0;

    public bool IsNegative => High < 0;

    public static Amount Of(double value) => double.IsNaN(value) ? Any : new Amount(value, value);

    public static Amount operator -(Amount a) => new(-a.High, -a.Low);

    public static Amount operator +(Amount a, Amount b) => Between(a.Low + b.Low, a.High + b.High);

    public static Amount operator -(Amount a, Amount b) => a + -b;

    public static Amount operator *(Amount a, Amount b)
    {
        double p = Product(a.Low, b.Low), q = Product(a.Low, b.High);
        double r = Product(a.High, b.Low), s = Product(a.High, b.High);
        return Between(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public static Amount operator /(Amount a, Amount b) =>
        b.Low <= 0 && b.High >= 0 ? Any : a * new Amount(1 / b.High, 1 / b.Low);

    public static Amount Maximum(Amount a, Amount b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    public static Amount Minimum(Amount a, Amount b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    /// <summary>Without their fractions, as integers are divided.</summary>
    public Amount Truncated() => new(Math.Truncate(Low), Math.Truncate(High));

    /// <summary>The smallest interval that holds both.</summary>
    public Amount Hull(Amount other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    public Amount Clamp(double low, double high) =>
        new(Math.Min(Math.Max(Low, low), high), Math.Max(Math.Min(High, high), low));

    public Amount Magnitude() =>
        Low >= 0 ? this : High <= 0 ? -this : new Amount(0, Math.Max(-Low, High));

    public override string ToString() =>
        IsConstant ? Text(Low) : Equals(Any) ? "?" : "[" + Text(Low) + ", " + Text(High) + "]";

    private static Amount Between(double low, double high) =>
        new(double.IsNaN(low) ? double.NegativeInfinity : low, double.IsNaN(high) ? double.PositiveInfinity : high);

    // An end of an interval that is not reached times zero is zero, not undefined.
    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static string Text(double value) =>
        double.IsInfinity(value)
            ? value > 0 ? "inf" : "-inf"
            : ((float)value + 0f).ToString("0.######", CultureInfo.InvariantCulture);
}
