using GamingAudit.Engine.Running;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Passes progress on, a few times a second.</summary>
internal sealed class ProgressReporter(EventWriter events)
{
    private const long Milliseconds = 150;
    private long next;

    public void Report(AuditProgress progress)
    {
        long now = Environment.TickCount64;
        long due = Volatile.Read(ref next);
        if (now < due || Interlocked.CompareExchange(ref next, now + Milliseconds, due) != due) return;
        events.Send(new ProgressEvent(progress));
    }
}
