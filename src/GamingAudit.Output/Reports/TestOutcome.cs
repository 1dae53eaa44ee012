namespace GamingAudit.Output.Reports;

/// <summary>What came of a test.</summary>
internal enum TestOutcome
{
    Passed,

    /// <summary>Nothing was decided; never shown as passed.</summary>
    Skipped,

    Failed,

    /// <summary>It could not be run.</summary>
    Errored,
}
