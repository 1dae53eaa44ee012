namespace GamingAudit.Reporting.Audits;

/// <summary>How much a result matters to whoever gates on it, least first.</summary>
internal enum Severity
{
    /// <summary>Nothing to act on.</summary>
    None,

    /// <summary>A question that was left open: not measurable, or cut short by the time cap.</summary>
    Note,

    /// <summary>The reward is gamed or tied.</summary>
    Warning,

    /// <summary>The target's own code is at fault.</summary>
    Error,
}
