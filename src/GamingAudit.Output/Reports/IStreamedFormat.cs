namespace GamingAudit.Output.Reports;

/// <summary>A format whose rows can be shown one by one, as each is measured.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
internal interface IStreamedFormat<in TReport, in TRow> : IReportFormat<TReport> where TRow : class
{
    /// <summary>What stands above the rows.</summary>
    /// <param name="begun">The report without its rows; null where nothing of it is told before them.</param>
    string Header(TReport? begun);

    /// <summary>What is told of a row, perhaps in several lines.</summary>
    /// <param name="row">The row.</param>
    /// <param name="previous">The row before it; null for the first.</param>
    string Line(TRow row, TRow? previous);

    /// <summary>Writes what follows the rows.</summary>
    void WriteRest(TReport report, TextWriter output);
}
