namespace GamingAudit.Engine.Learning.Networks;

/// <summary>The two losses of one step and their gradients, the same for every backend.</summary>
internal static class PpoLoss
{
    /// <summary>
    /// The negative clipped surrogate, max(-A r, -A clip(r)) with r = exp(log-probability - old log-probability)
    /// (Schulman et al. 2017, equation 7), and its gradient by the log-probability.
    /// </summary>
    public static (float Loss, float ByLogProbability, float Ratio) Policy(
        float logProbability, float oldLogProbability, float advantage, float clip)
    {
        float ratio = MathF.Exp(logProbability - oldLogProbability);
        float free = -advantage * ratio, clipped = -advantage * Math.Clamp(ratio, 1 - clip, 1 + clip);
        return free >= clipped ? (free, free, ratio) : (clipped, 0, ratio);
    }

    /// <summary>
    /// Half the squared error, or where it is larger that of the value clipped to the old one's neighbourhood, and its
    /// gradient by the value. An infinite clip range leaves the plain squared error.
    /// </summary>
    public static (float Loss, float ByValue) Value(float value, float oldValue, float target, float clip)
    {
        float error = value - target, moved = value - oldValue;
        float free = 0.5f * error * error;
        // Not left to the comparison below: old + (value - old) rounds to another number than value.
        if (MathF.Abs(moved) <= clip) return (free, error);
        float clippedError = oldValue + MathF.CopySign(clip, moved) - target;
        float clipped = 0.5f * clippedError * clippedError;
        return free >= clipped ? (free, error) : (clipped, 0);
    }
}
