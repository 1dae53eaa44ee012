using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>A target as a person watches it.</summary>
internal sealed class WatchedTarget(string name)
{
    private double? begun;
    private double? ended;
    private BestSoFar? best;

    public string Name => name;

    /// <summary>What it is at: a phase, or its verdict.</summary>
    public string Phase { get; private set; } = "waiting";

    public bool IsRunning => begun is not null && ended is null;

    public bool IsDone => ended is not null;

    /// <summary>What the policy returns that was found, or the best so far; empty before there is one.</summary>
    public string Returns =>
        best is null ? "" : $"J_p {NumberText.Of(best.Proxy)}, J_t {NumberText.Of(best.True)}";

    /// <summary>The same, short enough for a narrow terminal.</summary>
    public string Rounded => best is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"J_p {best.Proxy:G3}, J_t {best.True:G3}");

    public void Begin(double now) => (begun, Phase) = (now, "starting");

    /// <summary>True where that is another phase than before, a better policy, or a verdict.</summary>
    public bool Report(AuditProgress progress)
    {
        string phase = progress.Verdict is { } stands
            ? $"{VerdictText.Of(stands)}, {progress.Phase}"
            : progress.Phase;
        bool isNew = phase != Phase || (progress.Best is not null && progress.Best != best);
        (Phase, best) = (phase, progress.Best ?? best);
        return isNew;
    }

    public void End(AuditResult? found, double now)
    {
        (ended, begun) = (now, begun ?? now);
        // What was chosen among many gives way to what was confirmed, and stands for nothing where nothing was.
        best = found?.Figures is { } figures
            ? new BestSoFar(figures.Found.Proxy.Mean, figures.Found.True.Mean)
            : null;
        Phase = found is null ? "not audited: the tool failed"
            : found.Fault is null ? VerdictText.Of(found.Verdict) : "fault";
    }

    /// <summary>Seconds that it has taken until now.</summary>
    public double Seconds(double now) => begun is { } from ? (ended ?? now) - from : 0;
}
