using GamingAudit.Linting;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Lint;

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

            LintReport found = await Linter.RunAsync(sources, ToolVersion.Text, cancellation, settings.ReadsAll);
            report = found with
            {
                FailOn = settings.FailOn,
                ShowsLedgers = settings.WithLedgers,
            };
        }
        catch (LintException e)
        {
            throw ToolException.Usage(e.Message, e);
        }

        foreach (string problem in report.Problems.Concat(report.Crashes)) await Console.Error.WriteLineAsync(problem);
        return ReportOutput.Write(report, settings.Report.Format, settings.Report.File, settings.Report.Copies);
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
}
