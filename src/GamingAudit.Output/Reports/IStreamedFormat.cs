namespace GamingAudit.Output.Reports;

/// <summary>A format whose rows can be shown one by one, as each is measured.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
internal interface IStreamedFormat<in TReport, in TRow> : IReportFormat<TReport>
{
    /// <summary>The line above the rows.</summary>
    string Header { get; }

    /// <summary>The line of a row.</summary>
    string Line(TRow row);

    /// <summary>Writes what follows the rows.</summary>
    void WriteRest(TReport report, TextWriter output);
}
