using GamingAudit.Reporting;
using Spectre.Console;

namespace GamingAudit.Tool.Output;

/// <summary>Puts a report where it was asked for, or else on standard output, so that nothing is lost.</summary>
internal static class ReportOutput
{
    /// <summary>Writes the report, and returns the exit code that is left.</summary>
    public static ExitCode Write(AuditReport report, ReportFormat format, string? file)
    {
        if (file is null) return WriteToConsole(report, format);
        try
        {
            OutputFile.Write(file, writer => Write(report, format, writer));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string error = $"The report could not be written to {file}, and follows on standard output: {e.Message}";
            Console.Error.WriteLine(error);
            return WriteToConsole(report with { Errors = [.. report.Errors, error] }, format);
        }
        return Say(Conclusion.Of(report));
    }

    private static ExitCode WriteToConsole(AuditReport report, ReportFormat format)
    {
        if (format == ReportFormat.Text && !Console.IsOutputRedirected) TextReport.Write(report, AnsiConsole.Console);
        else Write(report, format, Console.Out);
        return Conclusion.Of(report).ExitCode;
    }

    private static ExitCode Say(Conclusion conclusion)
    {
        Console.WriteLine(conclusion);
        return conclusion.ExitCode;
    }

    private static void Write(AuditReport report, ReportFormat format, TextWriter writer)
    {
        if (format == ReportFormat.Json) writer.Write(JsonReport.ToJson(report));
        else TextReport.Write(report, writer);
    }
}
