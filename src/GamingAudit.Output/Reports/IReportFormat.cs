namespace GamingAudit.Output.Reports;

/// <summary>A way to write a kind of report; stands in the list of that kind.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
internal interface IReportFormat<in TReport>
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>Writes the whole report.</summary>
    void Write(TReport report, TextWriter output);
}
