namespace GamingAudit.Engine.Adversaries.Elites;

/// <summary>Two random directions in the space of observations, the same for one seed.</summary>
internal sealed class ObservationAxes
{
    private readonly float[] first;
    private readonly float[] second;

    public ObservationAxes(int size, ulong seed)
    {
        var chance = new SamplingChance(seed);
        first = [.. Enumerable.Range(0, size).Select(_ => (float)chance.Normal(0, 1))];
        second = [.. Enumerable.Range(0, size).Select(_ => (float)chance.Normal(0, 1))];
    }

    public (double First, double Second) Project(ReadOnlySpan<float> observation)
    {
        double x = 0, y = 0;
        for (int i = 0; i < observation.Length; i++)
        {
            x += first[i] * observation[i];
            y += second[i] * observation[i];
        }
        return (x, y);
    }
}
