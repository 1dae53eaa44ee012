using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A matrix with a row a place and few columns, each a right side of <see cref="FlowEquations"/>: eight columns lie
/// beside one another and are worked on at once.
/// </summary>
/// <param name="places">Rows.</param>
/// <param name="count">Columns.</param>
internal sealed class FlowColumns(int places, int count)
{
    private static readonly int Lanes = Vector512<double>.Count;

    private readonly Vector512<double>[][] panels =
        [.. Enumerable.Range(0, (count + Lanes - 1) / Lanes).Select(_ => new Vector512<double>[places])];

    /// <summary>An entry.</summary>
    public ref double this[int place, int column] =>
        ref MemoryMarshal.Cast<Vector512<double>, double>(panels[column / Lanes].AsSpan(place, 1))[column % Lanes];

    /// <summary>Makes all entries 0.</summary>
    public void Clear() => Array.ForEach(panels, Array.Clear);

    /// <summary>Takes the first half of each column's solution in its place.</summary>
    public void Forward(FlowEquations equations) => Array.ForEach(panels, equations.Forward);

    /// <summary>Takes the inner products of all pairs of columns from a matrix.</summary>
    /// <param name="matrix">The matrix; its lower half.</param>
    public void TakeSquareFrom(double[][] matrix)
    {
        var products = new Vector512<double>[Lanes];
        for (int left = 0; left < panels.Length; left++)
            for (int right = 0; right <= left; right++)
            {
                Multiply(panels[left], panels[right], products);
                for (int i = 0; i < Lanes && left * Lanes + i < count; i++)
                {
                    double[] row = matrix[left * Lanes + i];
                    for (int j = 0; j < Lanes && right * Lanes + j < row.Length; j++)
                        row[right * Lanes + j] -= products[i][j];
                }
            }
    }

    // At i: the products of column i of the first with all of the second.
    private static void Multiply(
        Vector512<double>[] first, Vector512<double>[] second, Vector512<double>[] products)
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        Vector512<double> e = default, f = default, g = default, h = default;
        ReadOnlySpan<double> entries = MemoryMarshal.Cast<Vector512<double>, double>(first.AsSpan());
        for (int place = 0; place < second.Length; place++)
        {
            ReadOnlySpan<double> one = entries.Slice(place * Lanes, 8);
            Vector512<double> other = second[place];
            a = Vector512.FusedMultiplyAdd(Vector512.Create(one[0]), other, a);
            b = Vector512.FusedMultiplyAdd(Vector512.Create(one[1]), other, b);
            c = Vector512.FusedMultiplyAdd(Vector512.Create(one[2]), other, c);
            d = Vector512.FusedMultiplyAdd(Vector512.Create(one[3]), other, d);
            e = Vector512.FusedMultiplyAdd(Vector512.Create(one[4]), other, e);
            f = Vector512.FusedMultiplyAdd(Vector512.Create(one[5]), other, f);
            g = Vector512.FusedMultiplyAdd(Vector512.Create(one[6]), other, g);
            h = Vector512.FusedMultiplyAdd(Vector512.Create(one[7]), other, h);
        }
        (products[0], products[1], products[2], products[3]) = (a, b, c, d);
        (products[4], products[5], products[6], products[7]) = (e, f, g, h);
    }
}
