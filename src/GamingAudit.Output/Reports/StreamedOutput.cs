using GamingAudit.Output.Files;

namespace GamingAudit.Output.Reports;

/// <summary>
/// Prints the rows of a report as they come, and puts the whole where it was asked for. A format without rows of its
/// own has standard output to itself; beside a file, standard output shows the default format.
/// </summary>
/// <param name="formats">The formats of the report.</param>
/// <param name="format">The one that was asked for.</param>
/// <param name="file">The file; null for standard output alone.</param>
/// <param name="copies">The same in other formats, each in a file.</param>
internal sealed class StreamedOutput<TReport, TRow>(
    ReportFormats<TReport> formats, IReportFormat<TReport> format, string? file,
    params IReadOnlyList<ReportCopy<TReport>> copies)
    where TReport : class, IReport<TReport>
    where TRow : class
{
    private TRow? previous;

    private readonly IStreamedFormat<TReport, TRow>? shown =
        (file is null ? format : formats.Default) as IStreamedFormat<TReport, TRow>;

    public void Begin(TReport? begun = null) => Say(shown?.Header(begun));

    public void Add(TRow row)
    {
        Say(shown?.Line(row, previous));
        previous = row;
    }

    /// <summary>Writes what the rows amount to, and returns the exit code that is left.</summary>
    public ExitCode End(TReport report)
    {
        report = ReportOutput.WriteCopies(report, copies);
        shown?.WriteRest(report, Console.Out);
        string? reason = file is null
            ? null
            : OutputFile.TryWriteText(file, writer => format.Write(report, writer));
        if (reason is not null) Console.Error.WriteLine($"{file} could not be written: {reason}");
        // What is on the screen already needs no second copy.
        if (format != shown && (file is null || reason is not null)) format.Write(report, Console.Out);
        return reason is null ? report.Conclusion.ExitCode : ExitCode.InternalError;
    }

    private static void Say(string? line)
    {
        if (line is not null) Console.WriteLine(line);
    }
}
