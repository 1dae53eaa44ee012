namespace GamingAudit.Tool.Supervision.Keeping;

/// <summary>Which results of earlier runs a run may take over instead of auditing again.</summary>
internal enum KeptResults
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of a run of the same that did not come to its end.</summary>
    OfUnfinished,

    /// <summary>All that are of the same code, asked for in the same way; and it keeps its own.</summary>
    All,
}
