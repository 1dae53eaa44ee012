using GamingAudit.Linting;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
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
            LintSource[] sources = [.. settings.Paths.Select(path => LintSource.Of(path, settings.Loose)).Distinct()];
            foreach (LintSource source in sources.Where(source => source.Kind != LintSourceKind.Loose))
            {
                if (settings.Restores) await RestoreAsync(source, settings.Verbose, cancellation);
            }

            LintReport found = await Linter.RunAsync(sources, ToolVersion.Text, cancellation, settings.ReadsAll);
            report = await ChosenAsync(Judged(found, settings), settings, cancellation) with
            {
                FailOn = settings.FailOn,
                ShowsLedgers = settings.WithLedgers,
            };
        }
        catch (LintException e)
        {
            throw ToolException.Usage(e.Message, e);
        }

        foreach (string problem in report.Problems.Concat(report.Crashes))
            await Console.Error.WriteLineAsync(SafeText.Line(problem));
        return ReportOutput.Write(report, settings.Report.Format, settings.Report.File, settings.Report.Copies);
    }

    private static LintReport Judged(LintReport report, LintSettings settings) =>
        settings.Baseline.Read() is { } baseline
            ? LintBaseline.Apply(report, baseline, BaselineChoice.Today)
            : report;

    private static async Task<LintReport> ChosenAsync(
        LintReport report, LintSettings settings, CancellationToken cancellation)
    {
        if (settings.Rules.Count > 0)
            report = report with
            {
                Findings = [.. report.Findings.Where(finding => settings.Rules.Contains(finding.Rule))],
                Fixed = [.. report.Fixed.Where(entry => settings.Rules.Contains(entry.Rule))],
            };
        if (settings.Since is not { } revision) return report;
        IReadOnlySet<string> changed = await ChangedFiles.SinceAsync(report.Root, revision, cancellation);
        return report with
        {
            Findings = [.. report.Findings.Where(finding => changed.Contains(finding.Place.Path))],
            Fixed = [.. report.Fixed.Where(entry => changed.Contains(Path.GetFullPath(entry.Subject, report.Root)))],
        };
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
