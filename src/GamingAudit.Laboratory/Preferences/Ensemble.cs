namespace GamingAudit.Laboratory.Preferences;

/// <summary>One reward made of several models' (Coste et al. 2023, arXiv 2310.02743).</summary>
internal static class Ensemble
{
    /// <summary>The mean of the members.</summary>
    public static double[] Mean(IReadOnlyList<double[]> members) => Combine(members, values => values.Average());

    /// <summary>The worst member's word (WCO).</summary>
    public static double[] WorstCase(IReadOnlyList<double[]> members) => Combine(members, values => values.Min());

    /// <summary>The mean less a multiple of the variance between members (UWO), the unbiased one.</summary>
    public static double[] UncertaintyWeighted(IReadOnlyList<double[]> members, double coefficient = 1) =>
        Combine(members, values => values.Average() - coefficient * Variance(values, values.Length - 1));

    /// <summary>The deviation between members, answer by answer: how unsure they are together.</summary>
    public static double[] Disagreement(IReadOnlyList<double[]> members) =>
        Combine(members, values => Math.Sqrt(Variance(values, values.Length)));

    private static double Variance(double[] values, int divisor)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, divisor);
    }

    private static double[] Combine(IReadOnlyList<double[]> members, Func<double[], double> combine)
    {
        var combined = new double[members[0].Length];
        var values = new double[members.Count];
        for (int i = 0; i < combined.Length; i++)
        {
            for (int m = 0; m < values.Length; m++) values[m] = members[m][i];
            combined[i] = combine(values);
        }
        return combined;
    }
}
