using System.Diagnostics;
using System.Globalization;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// The cap on seconds of a whole run, shared among its targets: each may take its share of what is left, so that what
/// one does not use goes to the others.
/// </summary>
/// <param name="seconds">The cap; null for none.</param>
/// <param name="elapsed">Seconds since the run began.</param>
internal sealed class RunClock(double? seconds, Func<double> elapsed)
{
    // What a target of the samples takes at most at the quick budget: with less, all of them would be cut short.
    private const double LeastOfTarget = 5;

    // With less a worker hardly begins.
    private const double Least = 1;

    /// <summary>Of a run that begins now.</summary>
    public static RunClock Starting(double? seconds)
    {
        long start = Stopwatch.GetTimestamp();
        return new RunClock(seconds, () => Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>Seconds since the run began.</summary>
    public double Elapsed => elapsed();

    /// <summary>The cap.</summary>
    public double? Seconds => seconds;

    /// <summary>Seconds that the next target may take; null where the time is up.</summary>
    /// <param name="waiting">Targets that have not begun, with this one.</param>
    /// <param name="lanes">How many are audited side by side.</param>
    public double? Next(int waiting, int lanes)
    {
        if (seconds is not { } cap) return double.PositiveInfinity;
        double left = cap - elapsed();
        if (left < Least) return null;
        return Math.Min(left, Math.Max(LeastOfTarget, left * Math.Min(lanes, waiting) / waiting));
    }

    /// <summary>What is said of a target that its share cut short.</summary>
    public static string Note(double share) => string.Create(
        CultureInfo.InvariantCulture, $"its share of the run's time was {share:0.#} s, which --run-seconds changes");
}
