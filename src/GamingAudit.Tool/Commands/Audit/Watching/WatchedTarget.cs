using GamingAudit.Engine.Auditing;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>A target as a person watches it.</summary>
internal sealed class WatchedTarget(string name)
{
    private double? begun;
    private double? ended;
    private AuditResult? result;

    public string Name => name;

    /// <summary>What it is at: a phase, or its verdict.</summary>
    public string Phase { get; private set; } = "waiting";

    public bool IsRunning => begun is not null && ended is null;

    public bool IsDone => ended is not null;

    /// <summary>Its returns, once they are known.</summary>
    public string Returns => result?.Figures is { } figures
        ? $"J_p {NumberText.Of(figures.Found.Proxy.Mean)}, J_t {NumberText.Of(figures.Found.True.Mean)}"
        : "";

    public void Begin(double now) => (begun, Phase) = (now, "starting");

    /// <summary>True where that is another phase than before.</summary>
    public bool Report(string phase)
    {
        bool isNew = phase != Phase;
        Phase = phase;
        return isNew;
    }

    public void End(AuditResult? found, double now)
    {
        (result, ended, begun) = (found, now, begun ?? now);
        Phase = found is null ? "not audited: the tool failed"
            : found.Fault is null ? VerdictText.Of(found.Verdict) : "fault";
    }

    /// <summary>Seconds that it has taken until now.</summary>
    public double Seconds(double now) => begun is { } from ? (ended ?? now) - from : 0;
}
