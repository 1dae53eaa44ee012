namespace GamingAudit.Engine.Exact;

/// <summary>Counts environment steps, tells the caller of them and looks out for its cancellation.</summary>
internal sealed class StepCounter(ExactOptions options)
{
    private const int Interval = 1024;
    private long taken;
    private long told;

    public bool IsSpent => taken > options.StepCap;

    /// <summary>Counts a step; true now and then, and where the cap is passed: time to look at other limits.</summary>
    public bool Next()
    {
        if (++taken % Interval != 0) return IsSpent;
        options.Cancellation.ThrowIfCancellationRequested();
        Report();
        return true;
    }

    public void Report()
    {
        if (taken > told) options.Progress?.Invoke(taken - told);
        told = taken;
    }
}
