namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>A fixed scaling of observations: (x - mean) * inverse deviation, clipped.</summary>
internal sealed class ObservationScaling(float[] mean, float[] inverseDeviation, float clipAt)
{
    public float[] Mean => mean;

    public float[] InverseDeviation => inverseDeviation;

    public float ClipAt => clipAt;

    public void Apply(ReadOnlySpan<float> observation, Span<float> scaled)
    {
        for (int i = 0; i < mean.Length; i++)
            scaled[i] = Math.Clamp((observation[i] - mean[i]) * inverseDeviation[i], -clipAt, clipAt);
    }
}
