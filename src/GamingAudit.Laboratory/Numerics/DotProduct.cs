using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GamingAudit.Laboratory.Numerics;

/// <summary>The dot product, in sixteen lanes on every machine: the same digits everywhere.</summary>
internal static class DotProduct
{
    private const int Lanes = 4;

    /// <summary>The sum of the products of two vectors of one length.</summary>
    public static double Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Vector256<double> a = default, b = default, c = default, d = default;
        second = second[..first.Length];
        int at = 0;
        for (; at + 4 * Lanes <= first.Length; at += 4 * Lanes)
        {
            a += Load(first, at) * Load(second, at);
            b += Load(first, at + Lanes) * Load(second, at + Lanes);
            c += Load(first, at + 2 * Lanes) * Load(second, at + 2 * Lanes);
            d += Load(first, at + 3 * Lanes) * Load(second, at + 3 * Lanes);
        }
        for (; at + Lanes <= first.Length; at += Lanes) a += Load(first, at) * Load(second, at);
        double sum = Vector256.Sum(a + b + (c + d));
        for (; at < first.Length; at++) sum += first[at] * second[at];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ReadOnlySpan<double> values, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
