namespace GamingAudit.Laboratory.Numerics;

/// <summary>Solves linear equations with a symmetric positive definite matrix.</summary>
internal sealed class Cholesky
{
    private readonly double[][] lower;

    /// <param name="matrix">The matrix; only its lower half is read. A small ridge makes up for rounding.</param>
    /// <param name="ridge">What is added to the diagonal, as a share of its mean.</param>
    public Cholesky(double[][] matrix, double ridge = 1e-11)
    {
        int size = matrix.Length;
        double added = ridge * Enumerable.Range(0, size).Average(i => Math.Abs(matrix[i][i])) + 1e-300;
        lower = new double[size][];
        for (int i = 0; i < size; i++)
        {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i][j] + (i == j ? added : 0);
                for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
                lower[i][j] = i == j ? Math.Sqrt(Math.Max(sum, added)) : sum / lower[j][j];
            }
        }
    }

    /// <summary>The solution for a right side.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var solution = new double[lower.Length];
        for (int i = 0; i < solution.Length; i++)
        {
            double sum = right[i];
            for (int k = 0; k < i; k++) sum -= lower[i][k] * solution[k];
            solution[i] = sum / lower[i][i];
        }
        for (int i = solution.Length - 1; i >= 0; i--)
        {
            double sum = solution[i];
            for (int k = i + 1; k < solution.Length; k++) sum -= lower[k][i] * solution[k];
            solution[i] = sum / lower[i][i];
        }
        return solution;
    }
}
