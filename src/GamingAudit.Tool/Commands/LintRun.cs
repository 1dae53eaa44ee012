using GamingAudit.Linting;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Sources;
using Spectre.Console;

namespace GamingAudit.Tool.Commands;

/// <summary>One run of <c>lint</c>: sources, findings, report.</summary>
internal static class LintRun
{
    public static async Task<ExitCode> RunAsync(LintSettings settings, CancellationToken cancellation)
    {
        LintReport report;
        try
        {
            LintSource[] sources = [.. settings.Paths.Select(LintSource.Of).Distinct()];
            foreach (LintSource source in sources.Where(source => source.Kind != LintSourceKind.Loose))
            {
                if (settings.Restores) await RestoreAsync(source, settings.Verbose, cancellation);
            }

            report = await Linter.RunAsync(sources, ToolVersion.Text, cancellation);
        }
        catch (LintException e)
        {
            throw ToolException.Usage(e.Message, e);
        }

        foreach (string problem in report.Problems.Concat(report.Crashes)) await Console.Error.WriteLineAsync(problem);
        return Write(report, settings) ? Code(report, settings.FailOn) : ExitCode.InternalError;
    }

    private static async Task RestoreAsync(LintSource source, bool verbose, CancellationToken cancellation)
    {
        CommandOutput output =
            await DotnetCommand.RunAsync(["restore", source.Path, "--verbosity", "quiet"], cancellation);
        if (verbose || output.ExitCode != 0) await Console.Error.WriteAsync(output.Text);
        if (output.ExitCode == 0) return;
        throw ToolException.Usage(
            $"{source.Path} cannot be restored: mend the errors above first, or use --no-restore.");
    }

    private static bool Write(LintReport report, LintSettings settings)
    {
        if (settings.Output is { } file)
        {
            try
            {
                OutputFile.Write(file, writer => Write(report, settings, writer));
                Console.WriteLine(Conclusion(report, settings.FailOn));
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(
                    $"The report could not be written to {file}, and follows on standard output: {e.Message}");
            }
        }

        if (settings.Format == LintFormat.Text && !Console.IsOutputRedirected)
        {
            LintText.Write(report, settings.WithLedgers, AnsiConsole.Console);
            Console.WriteLine(Conclusion(report, settings.FailOn));
        }
        else
        {
            Write(report, settings, Console.Out);
        }

        return settings.Output is null;
    }

    private static void Write(LintReport report, LintSettings settings, TextWriter writer)
    {
        switch (settings.Format)
        {
            case LintFormat.Json:
                writer.Write(LintJson.ToJson(report, settings.WithLedgers));
                break;
            case LintFormat.Sarif:
                writer.Write(LintSarif.ToSarif(report));
                break;
            default:
                LintText.Write(report, settings.WithLedgers, writer);
                writer.Write(Conclusion(report, settings.FailOn) + "\n");
                break;
        }
    }

    private static string Conclusion(LintReport report, string failOn) =>
        $"Exit code {(int)Code(report, failOn)}: {LintText.Summary(report)}.";

    private static ExitCode Code(LintReport report, string failOn)
    {
        if (report.Crashes.Count > 0) return ExitCode.InternalError;
        FindingLevel? least = failOn switch
        {
            "none" => null,
            "info" => FindingLevel.Info,
            _ => FindingLevel.Warning,
        };
        return least is { } level && report.Open.Any(finding => finding.Level >= level)
            ? ExitCode.Findings
            : report.Unread.Count > 0 ? ExitCode.Inconclusive : ExitCode.Clean;
    }
}
