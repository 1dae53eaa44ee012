namespace GamingAudit.Laboratory.Numerics;

/// <summary>
/// Solves linear equations with a symmetric positive semidefinite matrix, scaled to a diagonal of 1. A ridge makes up
/// for what depends on one another; it shortens a step and does not turn it.
/// </summary>
internal sealed class Cholesky
{
    private readonly double[][] lower;
    private readonly double[] scales;

    /// <param name="matrix">The matrix; only its lower half is read.</param>
    /// <param name="ridge">What is added to the scaled diagonal.</param>
    public Cholesky(double[][] matrix, double ridge = 1e-9)
    {
        int size = matrix.Length;
        scales = [.. matrix.Select((row, i) => row[i] > 0 ? 1 / Math.Sqrt(row[i]) : 1)];
        lower = new double[size][];
        for (int i = 0; i < size; i++)
        {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
            {
                double sum = scales[i] * matrix[i][j] * scales[j] + (i == j ? ridge : 0)
                    - DotProduct.Of(lower[i].AsSpan(0, j), lower[j].AsSpan(0, j));
                lower[i][j] = i == j ? Math.Sqrt(Math.Max(sum, Math.Max(ridge, 1e-14))) : sum / lower[j][j];
            }
        }
    }

    /// <summary>The solution for a right side.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var solution = new double[lower.Length];
        for (int i = 0; i < solution.Length; i++)
        {
            double sum = scales[i] * right[i];
            for (int k = 0; k < i; k++) sum -= lower[i][k] * solution[k];
            solution[i] = sum / lower[i][i];
        }
        for (int i = solution.Length - 1; i >= 0; i--)
        {
            double sum = solution[i];
            for (int k = i + 1; k < solution.Length; k++) sum -= lower[k][i] * solution[k];
            solution[i] = sum / lower[i][i];
        }
        for (int i = 0; i < solution.Length; i++) solution[i] *= scales[i];
        return solution;
    }
}
