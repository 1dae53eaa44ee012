namespace GamingAudit.Laboratory.Numerics;

/// <summary>Drawing an index by running sums of weights.</summary>
internal static class Cumulative
{
    public static double[] Of(ReadOnlySpan<double> weights)
    {
        var sums = new double[weights.Length];
        double sum = 0;
        for (int i = 0; i < sums.Length; i++) sums[i] = sum += weights[i];
        return sums;
    }

    /// <summary>The first index whose running sum exceeds the value; the last where none does.</summary>
    public static int Find(double[] sums, double value)
    {
        int low = 0, high = sums.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (value < sums[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
