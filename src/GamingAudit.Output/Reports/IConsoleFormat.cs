using Spectre.Console;

namespace GamingAudit.Output.Reports;

/// <summary>A format that a terminal shows in its colours and its width.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
internal interface IConsoleFormat<in TReport> : IReportFormat<TReport>
{
    /// <summary>Writes the whole report to a terminal.</summary>
    void Write(TReport report, IAnsiConsole console);
}
