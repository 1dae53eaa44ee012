using GamingAudit.Reporting;

namespace GamingAudit.Tool.Output;

/// <summary>
/// Prints the rows of a benchmark as they come, and puts the rest where it was asked for. JSON on standard output has
/// no rows before it.
/// </summary>
internal sealed class SuiteOutput(ReportFormat format, string? file, string? plot)
{
    private readonly bool streams = format == ReportFormat.Text || file is not null;

    /// <summary>Finds out before the work is done whether its result can be kept.</summary>
    /// <exception cref="ToolException">A file cannot be written.</exception>
    public void TryFiles()
    {
        foreach (string path in new[] { file, plot }.OfType<string>())
        {
            try
            {
                MakeFolder(path);
                using FileStream opened = File.Open(path, FileMode.OpenOrCreate, FileAccess.Write);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ToolException(ExitCode.InternalError, $"{path} cannot be written: {e.Message}", e);
            }
        }
    }

    public void Begin() => Say(SuiteText.Header);

    public void Add(SuiteRow row) => Say(SuiteText.Line(row));

    /// <summary>Writes what the rows amount to, and returns the exit code that is left.</summary>
    public ExitCode End(SuiteReport report)
    {
        string tables = SuiteText.Tables(report);
        if (streams) Console.Write(tables);
        string written = format == ReportFormat.Json
            ? SuiteJson.ToJson(report)
            : string.Concat(report.Rows.Select(SuiteText.Line).Prepend(SuiteText.Header).Select(line => line + "\n"))
                + tables;
        bool lost = file is not null && !TryWrite(file, written);
        bool failed = lost | (plot is not null && !TryWrite(plot, SuitePlot.ToSvg(report)));
        if (!streams || (lost && format == ReportFormat.Json)) Console.Write(written);
        if (report.Interrupted) Console.Error.WriteLine("Interrupted: what was measured so far is reported.");
        return failed ? ExitCode.InternalError : report.Interrupted ? ExitCode.Inconclusive : ExitCode.Clean;
    }

    private void Say(string line)
    {
        if (streams) Console.WriteLine(line);
    }

    private static bool TryWrite(string path, string text)
    {
        try
        {
            MakeFolder(path);
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} could not be written: {e.Message}");
            return false;
        }
    }

    private static void MakeFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
    }
}
