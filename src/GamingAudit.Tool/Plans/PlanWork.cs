namespace GamingAudit.Tool.Plans;

/// <summary>What the items of a plan are.</summary>
internal enum PlanWork
{
    /// <summary>Audits, of a target each.</summary>
    Audit,

    /// <summary>Measurements of players, on a target each.</summary>
    Suite,

    /// <summary>Experiments of the laboratory.</summary>
    Laboratory,
}
