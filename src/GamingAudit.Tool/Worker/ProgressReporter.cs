using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Passes progress on: each phase and each better policy at once, steps a few times a second.</summary>
internal sealed class ProgressReporter(EventWriter events)
{
    private const long Milliseconds = 150;
    private readonly Lock gate = new();
    private string phase = "";
    private BestSoFar? best;
    private Verdict? verdict;
    private long next;

    public void Report(AuditProgress progress)
    {
        lock (gate)
        {
            long now = Environment.TickCount64;
            bool isNew = progress.Phase != phase || progress.Best != best || progress.Verdict != verdict;
            if (now < next && !isNew) return;
            (phase, best, verdict, next) = (progress.Phase, progress.Best, progress.Verdict, now + Milliseconds);
        }
        events.Send(new ProgressEvent(progress));
    }
}
