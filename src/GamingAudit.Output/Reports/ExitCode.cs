namespace GamingAudit.Output.Reports;

/// <summary>What the tool tells the shell.</summary>
internal enum ExitCode
{
    /// <summary>Nothing at or above the level that fails.</summary>
    Clean = 0,

    /// <summary>The command line, or what it points at, is wrong.</summary>
    BadUsage = 1,

    /// <summary>A finding at or above the level that fails.</summary>
    Findings = 2,

    /// <summary>Not measurable, cut short by the time cap, or interrupted.</summary>
    Inconclusive = 3,

    /// <summary>The tool failed, or could not write what it was asked to write.</summary>
    InternalError = 4,
}
