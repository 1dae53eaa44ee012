using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>
/// Micro kernels of the matrix product: a tile of C stays in registers while A and B stream past. Every element of C is
/// summed in the order of k whatever tile it falls into, so that results do not depend on how rows are split.
/// </summary>
internal static unsafe class Tiles<TOps, TVector>
    where TOps : struct, IVectorOps<TVector>
    where TVector : struct
{
    /// <summary>All rows of the panel of 4 vectors of columns that starts at column <paramref name="n"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization), SkipLocalsInit]
    public static void FourWide(in Product p, int n)
    {
        int w = TOps.Width;
        nint aColumn = p.AColumn, bRow = p.BRow, cRow = p.CRow;
        float* bias = p.Bias == null ? null : p.Bias + n;
        int m = 0;
        for (; m + 4 <= p.M; m += 4)
        {
            float* a0 = p.A + m * p.ARow, a1 = a0 + p.ARow, a2 = a1 + p.ARow, a3 = a2 + p.ARow, b = p.B + n;
            float* c0 = p.C + m * cRow + n, c1 = c0 + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
            TVector s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33;
            if (p.Accumulate)
            {
                s00 = TOps.Load(c0); s01 = TOps.Load(c0 + w); s02 = TOps.Load(c0 + 2 * w); s03 = TOps.Load(c0 + 3 * w);
                s10 = TOps.Load(c1); s11 = TOps.Load(c1 + w); s12 = TOps.Load(c1 + 2 * w); s13 = TOps.Load(c1 + 3 * w);
                s20 = TOps.Load(c2); s21 = TOps.Load(c2 + w); s22 = TOps.Load(c2 + 2 * w); s23 = TOps.Load(c2 + 3 * w);
                s30 = TOps.Load(c3); s31 = TOps.Load(c3 + w); s32 = TOps.Load(c3 + 2 * w); s33 = TOps.Load(c3 + 3 * w);
            }
            else
            {
                s00 = s10 = s20 = s30 = Start(bias, 0);
                s01 = s11 = s21 = s31 = Start(bias, w);
                s02 = s12 = s22 = s32 = Start(bias, 2 * w);
                s03 = s13 = s23 = s33 = Start(bias, 3 * w);
            }
            for (int k = p.K; k > 0; k--)
            {
                TVector b0 = TOps.Load(b), b1 = TOps.Load(b + w), b2 = TOps.Load(b + 2 * w), b3 = TOps.Load(b + 3 * w);
                TVector x = TOps.Broadcast(*a0);
                s00 = TOps.MultiplyAdd(x, b0, s00); s01 = TOps.MultiplyAdd(x, b1, s01);
                s02 = TOps.MultiplyAdd(x, b2, s02); s03 = TOps.MultiplyAdd(x, b3, s03);
                x = TOps.Broadcast(*a1);
                s10 = TOps.MultiplyAdd(x, b0, s10); s11 = TOps.MultiplyAdd(x, b1, s11);
                s12 = TOps.MultiplyAdd(x, b2, s12); s13 = TOps.MultiplyAdd(x, b3, s13);
                x = TOps.Broadcast(*a2);
                s20 = TOps.MultiplyAdd(x, b0, s20); s21 = TOps.MultiplyAdd(x, b1, s21);
                s22 = TOps.MultiplyAdd(x, b2, s22); s23 = TOps.MultiplyAdd(x, b3, s23);
                x = TOps.Broadcast(*a3);
                s30 = TOps.MultiplyAdd(x, b0, s30); s31 = TOps.MultiplyAdd(x, b1, s31);
                s32 = TOps.MultiplyAdd(x, b2, s32); s33 = TOps.MultiplyAdd(x, b3, s33);
                a0 += aColumn; a1 += aColumn; a2 += aColumn; a3 += aColumn; b += bRow;
            }
            TOps.Store(s00, c0); TOps.Store(s01, c0 + w); TOps.Store(s02, c0 + 2 * w); TOps.Store(s03, c0 + 3 * w);
            TOps.Store(s10, c1); TOps.Store(s11, c1 + w); TOps.Store(s12, c1 + 2 * w); TOps.Store(s13, c1 + 3 * w);
            TOps.Store(s20, c2); TOps.Store(s21, c2 + w); TOps.Store(s22, c2 + 2 * w); TOps.Store(s23, c2 + 3 * w);
            TOps.Store(s30, c3); TOps.Store(s31, c3 + w); TOps.Store(s32, c3 + 2 * w); TOps.Store(s33, c3 + 3 * w);
        }
        for (; m < p.M; m++)
        {
            SingleRow(p, m, n);
            SingleRow(p, m, n + 2 * w);
        }
    }

    /// <summary>All rows of the panel of 2 vectors of columns that starts at column <paramref name="n"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization), SkipLocalsInit]
    public static void TwoWide(in Product p, int n)
    {
        int w = TOps.Width;
        nint aColumn = p.AColumn, bRow = p.BRow, cRow = p.CRow;
        float* bias = p.Bias == null ? null : p.Bias + n;
        int m = 0;
        for (; m + 4 <= p.M; m += 4)
        {
            float* a0 = p.A + m * p.ARow, a1 = a0 + p.ARow, a2 = a1 + p.ARow, a3 = a2 + p.ARow, b = p.B + n;
            float* c0 = p.C + m * cRow + n, c1 = c0 + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
            TVector s00, s01, s10, s11, s20, s21, s30, s31;
            if (p.Accumulate)
            {
                s00 = TOps.Load(c0); s01 = TOps.Load(c0 + w); s10 = TOps.Load(c1); s11 = TOps.Load(c1 + w);
                s20 = TOps.Load(c2); s21 = TOps.Load(c2 + w); s30 = TOps.Load(c3); s31 = TOps.Load(c3 + w);
            }
            else
            {
                s00 = s10 = s20 = s30 = Start(bias, 0);
                s01 = s11 = s21 = s31 = Start(bias, w);
            }
            for (int k = p.K; k > 0; k--)
            {
                TVector b0 = TOps.Load(b), b1 = TOps.Load(b + w), x = TOps.Broadcast(*a0);
                s00 = TOps.MultiplyAdd(x, b0, s00); s01 = TOps.MultiplyAdd(x, b1, s01);
                x = TOps.Broadcast(*a1);
                s10 = TOps.MultiplyAdd(x, b0, s10); s11 = TOps.MultiplyAdd(x, b1, s11);
                x = TOps.Broadcast(*a2);
                s20 = TOps.MultiplyAdd(x, b0, s20); s21 = TOps.MultiplyAdd(x, b1, s21);
                x = TOps.Broadcast(*a3);
                s30 = TOps.MultiplyAdd(x, b0, s30); s31 = TOps.MultiplyAdd(x, b1, s31);
                a0 += aColumn; a1 += aColumn; a2 += aColumn; a3 += aColumn; b += bRow;
            }
            TOps.Store(s00, c0); TOps.Store(s01, c0 + w); TOps.Store(s10, c1); TOps.Store(s11, c1 + w);
            TOps.Store(s20, c2); TOps.Store(s21, c2 + w); TOps.Store(s30, c3); TOps.Store(s31, c3 + w);
        }
        for (; m < p.M; m++) SingleRow(p, m, n);
    }

    /// <summary>All rows of the panel of 1 vector of columns that starts at column <paramref name="n"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization), SkipLocalsInit]
    public static void OneWide(in Product p, int n)
    {
        nint aColumn = p.AColumn, aRow = p.ARow, bRow = p.BRow, cRow = p.CRow;
        float* bias = p.Bias == null ? null : p.Bias + n;
        int m = 0;
        for (; m + 8 <= p.M; m += 8)
        {
            float* a = p.A + m * aRow, a4 = a + 4 * aRow, b = p.B + n;
            float* c = p.C + m * cRow + n, c4 = c + 4 * cRow;
            TVector s0, s1, s2, s3, s4, s5, s6, s7;
            if (p.Accumulate)
            {
                s0 = TOps.Load(c); s1 = TOps.Load(c + cRow); s2 = TOps.Load(c + 2 * cRow); s3 = TOps.Load(c + 3 * cRow);
                s4 = TOps.Load(c4); s5 = TOps.Load(c4 + cRow);
                s6 = TOps.Load(c4 + 2 * cRow); s7 = TOps.Load(c4 + 3 * cRow);
            }
            else s0 = s1 = s2 = s3 = s4 = s5 = s6 = s7 = Start(bias, 0);
            for (int k = p.K; k > 0; k--)
            {
                TVector x = TOps.Load(b);
                s0 = TOps.MultiplyAdd(TOps.Broadcast(*a), x, s0);
                s1 = TOps.MultiplyAdd(TOps.Broadcast(a[aRow]), x, s1);
                s2 = TOps.MultiplyAdd(TOps.Broadcast(a[2 * aRow]), x, s2);
                s3 = TOps.MultiplyAdd(TOps.Broadcast(a[3 * aRow]), x, s3);
                s4 = TOps.MultiplyAdd(TOps.Broadcast(*a4), x, s4);
                s5 = TOps.MultiplyAdd(TOps.Broadcast(a4[aRow]), x, s5);
                s6 = TOps.MultiplyAdd(TOps.Broadcast(a4[2 * aRow]), x, s6);
                s7 = TOps.MultiplyAdd(TOps.Broadcast(a4[3 * aRow]), x, s7);
                a += aColumn; a4 += aColumn; b += bRow;
            }
            TOps.Store(s0, c); TOps.Store(s1, c + cRow); TOps.Store(s2, c + 2 * cRow); TOps.Store(s3, c + 3 * cRow);
            TOps.Store(s4, c4); TOps.Store(s5, c4 + cRow);
            TOps.Store(s6, c4 + 2 * cRow); TOps.Store(s7, c4 + 3 * cRow);
        }
        for (; m < p.M; m++)
        {
            float* a = p.A + m * aRow, b = p.B + n, c = p.C + m * cRow + n;
            TVector s = p.Accumulate ? TOps.Load(c) : Start(bias, 0);
            for (int k = p.K; k > 0; k--)
            {
                s = TOps.MultiplyAdd(TOps.Broadcast(*a), TOps.Load(b), s);
                a += aColumn; b += bRow;
            }
            TOps.Store(s, c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SingleRow(in Product p, int m, int n)
    {
        int w = TOps.Width;
        float* a = p.A + m * p.ARow, b = p.B + n, c = p.C + m * p.CRow + n;
        float* bias = p.Bias == null ? null : p.Bias + n;
        TVector s0 = p.Accumulate ? TOps.Load(c) : Start(bias, 0);
        TVector s1 = p.Accumulate ? TOps.Load(c + w) : Start(bias, w);
        for (int k = p.K; k > 0; k--)
        {
            TVector x = TOps.Broadcast(*a);
            s0 = TOps.MultiplyAdd(x, TOps.Load(b), s0);
            s1 = TOps.MultiplyAdd(x, TOps.Load(b + w), s1);
            a += p.AColumn; b += p.BRow;
        }
        TOps.Store(s0, c);
        TOps.Store(s1, c + w);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Start(float* bias, int offset) =>
        bias == null ? TOps.Broadcast(0) : TOps.Load(bias + offset);
}
