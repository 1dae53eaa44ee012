namespace GamingAudit.Output.Reports;

/// <summary>What a run of the tool has to say.</summary>
/// <typeparam name="TSelf">The report.</typeparam>
internal interface IReport<out TSelf>
{
    /// <summary>What it amounts to.</summary>
    Conclusion Conclusion { get; }

    /// <summary>The same report of a run that the tool itself could not bring to its end.</summary>
    /// <param name="error">One sentence.</param>
    TSelf WithError(string error);
}
