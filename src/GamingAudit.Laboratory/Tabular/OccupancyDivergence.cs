namespace GamingAudit.Laboratory.Tabular;

/// <summary>How far an occupancy is from a reference's, and how two rewards hang together under one.</summary>
internal static class OccupancyDivergence
{
    /// <summary>Chi-squared; infinite where the reference never is.</summary>
    public static double ChiSquared(ReadOnlySpan<double> occupancy, ReadOnlySpan<double> reference)
    {
        double sum = 0;
        for (int row = 0; row < occupancy.Length; row++)
        {
            double difference = occupancy[row] - reference[row];
            if (reference[row] > 0) sum += difference * difference / reference[row];
            else if (occupancy[row] > 1e-12) return double.PositiveInfinity;
        }
        return sum;
    }

    /// <summary>KL divergence, in nats; infinite where the reference never is.</summary>
    public static double Kl(ReadOnlySpan<double> occupancy, ReadOnlySpan<double> reference)
    {
        double sum = 0;
        for (int row = 0; row < occupancy.Length; row++)
            if (occupancy[row] > 1e-15)
                sum += reference[row] > 0
                    ? occupancy[row] * Math.Log(occupancy[row] / reference[row])
                    : double.PositiveInfinity;
        return sum;
    }
}
