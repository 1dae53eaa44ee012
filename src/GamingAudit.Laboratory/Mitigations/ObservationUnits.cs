namespace GamingAudit.Laboratory.Mitigations;

/// <summary>Observations in deviations of what a reference sees; a number that never changes stays as it is.</summary>
internal sealed class ObservationUnits(ReferenceSample reference)
{
    private const double LeastDeviation = 1e-6;

    private readonly float[] scale =
    [
        .. Enumerable.Range(0, reference.Steps[0].Observation.Length).Select(number =>
            Scale(reference.Steps.Select(step => step.Observation[number]))),
    ];

    /// <summary>Numbers of an observation.</summary>
    public int Count => scale.Length;

    /// <summary>Writes an observation at the start of a row.</summary>
    public void Write(ReadOnlySpan<float> observation, Span<float> row)
    {
        for (int i = 0; i < scale.Length; i++) row[i] = scale[i] * observation[i];
    }

    private static float Scale(IEnumerable<float> values)
    {
        double mean = values.Average(x => (double)x);
        double deviation = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
        return deviation > LeastDeviation ? (float)(1 / deviation) : 1;
    }
}
