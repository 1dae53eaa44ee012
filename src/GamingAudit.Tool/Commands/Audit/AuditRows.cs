using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// Prints targets as they are done, in the order of the report: those of a source wait for the sources before it.
/// </summary>
/// <param name="output">Where they go; null for nowhere.</param>
/// <param name="sources">How many sources there are.</param>
internal sealed class AuditRows(StreamedOutput<AuditReport, AuditedTarget>? output, int sources)
{
    private readonly Lock gate = new();
    private readonly Queue<AuditedTarget>[] waiting =
        [.. Enumerable.Range(0, sources).Select(_ => new Queue<AuditedTarget>())];

    private readonly bool[] isDone = new bool[sources];
    private int current;

    /// <summary>A target is done.</summary>
    public void Add(int source, AuditedTarget target)
    {
        lock (gate)
        {
            waiting[source].Enqueue(target);
            Print();
        }
    }

    /// <summary>All targets of a source are.</summary>
    public void End(int source)
    {
        lock (gate)
        {
            isDone[source] = true;
            Print();
        }
    }

    private void Print()
    {
        for (; current < waiting.Length; current++)
        {
            while (waiting[current].TryDequeue(out AuditedTarget? target)) output?.Add(target);
            if (!isDone[current]) return;
        }
    }
}
