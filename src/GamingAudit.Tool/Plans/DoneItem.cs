using GamingAudit.Engine.Auditing;
using GamingAudit.Reporting.Suites;

namespace GamingAudit.Tool.Plans;

/// <summary>An item that is done; one of its contents is there, or the reason why not.</summary>
/// <param name="Index">The number of the item.</param>
/// <param name="Name">Its name.</param>
internal sealed record DoneItem(int Index, string Name)
{
    /// <summary>The audit of its target.</summary>
    public AuditResult? Result { get; init; }

    /// <summary>What players did on its target.</summary>
    public IReadOnlyList<SuiteRow>? Rows { get; init; }

    /// <summary>The report of its experiment, as JSON.</summary>
    public string? Report { get; init; }

    /// <summary>What is to be known beside it, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the tool could not do it; null where it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it holds what an item of such work is to hold.</summary>
    public bool IsOf(PlanWork work, PlanItem item) => Index == item.Index && Name == item.Name
        && (Failure is not null || work switch
        {
            PlanWork.Audit => Result?.Target == item.Name,
            PlanWork.Suite => Rows is not null && Rows.All(row => row?.Target == item.Name),
            _ => Report is not null,
        });
}
