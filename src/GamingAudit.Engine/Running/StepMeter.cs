using System.Diagnostics;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Running;

/// <summary>Counts the environment steps of an audit, and its time, and tells who listens, now and then.</summary>
internal sealed class StepMeter(Action<AuditProgress>? progress)
{
    // Often enough for an eye, seldom enough that telling costs nothing.
    private const long Interval = 1 << 14;

    // Where steps are slow that many take minutes, in which who listens would hold the audit for stopped.
    private const long Milliseconds = 1000;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly object sync = new();
    private string phase = "";
    private long budget;
    private long total;
    private long ofPhase;
    private long told;
    private long toldAt = Environment.TickCount64;
    private BestSoFar? best;
    private Verdict? verdict;

    public long Total => Interlocked.Read(ref total);

    /// <summary>Wall-clock seconds since the audit began.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(started).TotalSeconds;

    /// <summary>Begins a phase.</summary>
    /// <param name="name">What the audit is doing.</param>
    /// <param name="steps">Its budget; 0 where it has none.</param>
    public void Begin(string name, long steps = 0)
    {
        lock (sync) (phase, budget, ofPhase, told) = (name, steps, 0, 0);
        progress?.Invoke(Now(0));
    }

    /// <summary>Tells what the best policy so far returns.</summary>
    public void Tell(double proxy, double truth)
    {
        lock (sync) best = new BestSoFar(proxy, truth);
        progress?.Invoke(Now(ofPhase));
    }

    /// <summary>Tells the verdict, and what the policy returns that it is about.</summary>
    public void Judge(Verdict stands, double proxy, double truth)
    {
        lock (sync) verdict = stands;
        Tell(proxy, truth);
    }

    /// <summary>Adds steps that were taken.</summary>
    public void Add(long steps)
    {
        Interlocked.Add(ref total, steps);
        if (progress is null) return;
        lock (sync)
        {
            ofPhase += steps;
            long now = Environment.TickCount64;
            if (ofPhase - told < Interval && now - toldAt < Milliseconds) return;
            (told, toldAt) = (ofPhase, now);
            progress(Now(ofPhase));
        }
    }

    private AuditProgress Now(long steps) => new(phase, steps, budget) { Best = best, Verdict = verdict };
}
