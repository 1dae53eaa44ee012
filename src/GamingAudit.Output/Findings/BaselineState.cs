namespace GamingAudit.Output.Findings;

/// <summary>How a finding stands to a baseline, as SARIF has it (section 3.27.24).</summary>
internal enum BaselineState
{
    /// <summary>There is no baseline.</summary>
    None,

    /// <summary>It is not in the baseline, or its acceptance has expired.</summary>
    New,

    /// <summary>The baseline accepts it.</summary>
    Unchanged,

    /// <summary>The baseline has it, and it is gone: it was fixed.</summary>
    Absent,
}
