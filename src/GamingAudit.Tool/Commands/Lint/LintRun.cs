using GamingAudit.Linting;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Repairs;
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
    // Untuned: edits that meet each other are few.
    private const int MostPasses = 8;

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

            report = await (settings.Mends ? MendedAsync(sources, settings, cancellation)
                : FoundAsync(sources, settings, null, cancellation));
        }
        catch (LintException e)
        {
            throw ToolException.Usage(e.Message, e);
        }

        foreach (string problem in report.Problems.Concat(report.Crashes))
            await Console.Error.WriteLineAsync(SafeText.Line(problem));
        return ReportOutput.Write(
            report, settings.Report.Format, settings.Report.File, settings.Report.Copies, settings.Report.IsQuiet);
    }

    private static async Task<LintReport> FoundAsync(
        LintSource[] sources, LintSettings settings, Action<SourceUnit, UnitResult>? onUnit,
        CancellationToken cancellation)
    {
        LintReport found =
            await Linter.RunAsync(sources, ToolVersion.Text, cancellation, settings.ReadsAll, onUnit);
        return await ChosenAsync(Judged(found, settings), settings, cancellation) with
        {
            FailOn = settings.FailOn,
            ShowsLedgers = settings.WithLedgers,
        };
    }

    // An edit may make way for another, or show what it hid; what mends nothing ends it.
    private static async Task<LintReport> MendedAsync(
        LintSource[] sources, LintSettings settings, CancellationToken cancellation)
    {
        var problems = new List<string>();
        for (int pass = 1; ; pass++)
        {
            var units = new List<(SourceUnit, UnitResult)>();
            LintReport report =
                await FoundAsync(sources, settings, (unit, result) => units.Add((unit, result)), cancellation);
            IReadOnlyList<Repair> repairs = pass > MostPasses
                ? []
                : await Repairer.RunAsync(units, report.Findings, problems, cancellation);
            foreach (Repair repair in repairs)
                await Console.Error.WriteLineAsync(SafeText.Line(
                    $"mended {Paths.Relative(report.Root, repair.Place.Path)}({repair.Place.Line}): {repair.Rule}, "
                    + $"{repair.Title}"));
            if (repairs.Count == 0) return report with { Problems = [.. report.Problems, .. problems.Distinct()] };
        }
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
        CommandOutput output = await DotnetCommand.RestoreAsync(source.Path, cancellation);
        if (verbose || output.ExitCode != 0) await Console.Error.WriteAsync(output.Text);
        if (output.ExitCode == 0) return;
        throw ToolException.Usage(
            $"{source.Path} cannot be restored: mend the errors above first, or use --no-restore.");
    }
}
