using GamingAudit.Output.Files;
using GamingAudit.Output.Text;
using Spectre.Console;

namespace GamingAudit.Output.Reports;

/// <summary>Puts a report where it was asked for, or else on standard output, so that nothing is lost.</summary>
internal static class ReportOutput
{
    /// <summary>Writes the report, and returns the exit code that is left.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="copies">The same in other formats, each in a file.</param>
    /// <param name="isQuiet">Whether a person is told nothing where the exit code is 0; a program is as ever.</param>
    public static ExitCode Write<TReport>(
        TReport report, IReportFormat<TReport> format, string? file,
        IReadOnlyList<ReportCopy<TReport>> copies, bool isQuiet = false)
        where TReport : IReport<TReport>
    {
        report = WriteCopies(report, copies);
        bool isSilent = isQuiet && report.Conclusion.ExitCode == ExitCode.Clean;
        if (isSilent && file is null && format is IConsoleFormat<TReport>) return ExitCode.Clean;
        if (file is null) return WriteToConsole(report, format);
        if (OutputFile.TryWriteText(file, writer => format.Write(report, writer)) is { } reason)
        {
            string error = $"The report could not be written to {file}, and follows on standard output: {reason}";
            Console.Error.WriteLine(SafeText.Line(error));
            return WriteToConsole(report.WithError(error), format);
        }
        if (!isSilent) Console.WriteLine(report.Conclusion);
        return report.Conclusion.ExitCode;
    }

    /// <summary>Writes copies; the report, with what could not be written.</summary>
    public static TReport WriteCopies<TReport>(TReport report, IReadOnlyList<ReportCopy<TReport>> copies)
        where TReport : IReport<TReport>
    {
        foreach ((IReportFormat<TReport> format, string file) in copies)
        {
            TReport written = report;
            if (OutputFile.TryWriteText(file, writer => format.Write(written, writer)) is not { } reason) continue;
            string error = $"The {format.Name} report could not be written to {file}: {reason}";
            Console.Error.WriteLine(SafeText.Line(error));
            report = report.WithError(error);
        }
        return report;
    }

    private static ExitCode WriteToConsole<TReport>(TReport report, IReportFormat<TReport> format)
        where TReport : IReport<TReport>
    {
        if (format is IConsoleFormat<TReport> coloured && !Console.IsOutputRedirected)
            coloured.Write(report, AnsiConsole.Console);
        else format.Write(report, Console.Out);
        return report.Conclusion.ExitCode;
    }
}
