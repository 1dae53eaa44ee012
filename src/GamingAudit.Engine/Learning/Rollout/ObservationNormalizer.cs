namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Scales every number of an observation to mean 0 and deviation 1 over all that was seen in earlier rollouts, and
/// clips it. Statistics change between rollouts only.
/// </summary>
internal sealed unsafe class ObservationNormalizer
{
    private const float ClipAt = 10;
    private const double VarianceFloor = 1e-8;
    private readonly double[] mean;
    private readonly double[] squares;
    private readonly bool enabled;
    private double count;

    /// <param name="size">Numbers in an observation.</param>
    /// <param name="enabled">False to pass observations on as they are.</param>
    public ObservationNormalizer(int size, bool enabled)
    {
        this.enabled = enabled;
        mean = new double[size];
        squares = new double[size];
        Scaling = new ObservationScaling(new float[size], [.. Enumerable.Repeat(1f, size)], float.PositiveInfinity);
    }

    /// <summary>The scaling in force; a value that never changes, so a snapshot may keep it.</summary>
    public ObservationScaling Scaling { get; private set; }

    /// <summary>
    /// Takes in what the environments showed in a rollout (Chan, Golub and LeVeque 1979, the update).
    /// </summary>
    public void Learn(RolloutBuffer rollout)
    {
        if (!enabled) return;
        int rows = rollout.Entries;
        for (int i = 0; i < mean.Length; i++)
        {
            double sum = 0, around = 0, shift = rollout.RawObservation(0)[i];
            for (int entry = 0; entry < rows; entry++)
            {
                double x = rollout.RawObservation(entry)[i] - shift;
                sum += x;
                around += x * x;
            }
            double ofBatch = sum / rows, difference = ofBatch + shift - mean[i], total = count + rows;
            squares[i] += around - sum * ofBatch + difference * difference * count * rows / total;
            mean[i] += difference * rows / total;
        }
        count += rows;
        Scaling = new ObservationScaling(
            [.. mean.Select(m => (float)m)],
            [.. squares.Select(s => (float)(1 / Math.Sqrt(Math.Max(s, 0) / count + VarianceFloor)))],
            ClipAt);
    }
}
