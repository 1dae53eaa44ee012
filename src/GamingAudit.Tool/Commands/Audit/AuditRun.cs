using System.Diagnostics;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Findings;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>One run of <c>audit</c>: sources, targets, results, report.</summary>
internal sealed class AuditRun(AuditSettings settings)
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ProgressDisplay progress = new();
    private readonly StreamedOutput<AuditReport, AuditedTarget>? streamed = Streamed(settings.Report);
    private IReadOnlyList<SourceAudit> parts = [];
    private AuditBaseline baseline = AuditBaseline.None;
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Reserve();
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        foreach (string sentence in report.Warnings.Concat(report.Errors))
            await Console.Error.WriteLineAsync(SafeText.Line(sentence));
        return streamed is null
            ? ReportOutput.Write(report, settings.Report.Format, settings.Report.File, settings.Report.Copies)
            : streamed.End(report);
    }

    // A terminal gets the whole at the end, below the line that shows how far the audit is.
    private static StreamedOutput<AuditReport, AuditedTarget>? Streamed(ReportSettings<AuditReport> asked) =>
        asked.File is null && asked.Format is IStreamedFormat<AuditReport, AuditedTarget>
            && (Console.IsOutputRedirected || asked.Format is not IConsoleFormat<AuditReport>)
            ? new(AuditFormats.All, asked.Format, null, asked.Copies)
            : null;

    // Before the work is done, whether its result can be kept.
    private void Reserve()
    {
        foreach (ReportCopy<AuditReport> copy in settings.Report.Copies)
            if (OutputFile.TryReserve(copy.File) is { } reason)
                throw new ToolException(ExitCode.InternalError, $"{copy.File} cannot be written: {reason}");
    }

    private async Task<AuditReport> AuditAsync(CancellationToken cancellation)
    {
        progress.Say("building");
        IReadOnlyList<AuditSource> sources =
            await AuditSources.LocateAsync(settings.Paths, settings.Source, cancellation);
        baseline = new AuditBaseline(settings.Gate.Baseline.Read(), BaselineChoice.Today);
        progress.Say("looking for targets");
        parts = [.. sources.Select(source => new SourceAudit(settings, source, progress, Keep))];
        IReadOnlyList<IReadOnlyList<ListedTarget>> chosen = await ChooseAsync(cancellation);
        streamed?.Begin(Report(interrupted: false));
        foreach ((SourceAudit part, IReadOnlyList<ListedTarget> targets) in parts.Zip(chosen))
            await part.RunAsync(targets, arithmetic, cancellation);
        bool interrupted = cancellation.IsCancellationRequested;
        AuditReport report = Report(interrupted) with { Fixed = baseline.Fixed(parts.SelectMany(part => part.Done)) };
        if (!settings.Lints || interrupted) return report;
        progress.Say("reading the sources");
        return report with { Lint = await AuditLint.RunAsync(sources, baseline, cancellation) };
    }

    private AuditedTarget Keep(AuditedTarget target)
    {
        AuditedTarget judged = baseline.Judge(target);
        streamed?.Add(judged);
        return judged;
    }

    private async Task<IReadOnlyList<IReadOnlyList<ListedTarget>>> ChooseAsync(CancellationToken cancellation)
    {
        foreach (SourceAudit part in parts)
        {
            await using var pool = new WorkerPool(settings.Source);
            if (part == parts[0]) arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Engine, cancellation);
            await part.ListAsync(pool, cancellation);
        }
        return TargetSelection.Of(
            [.. parts.Select(part => part.Source)], [.. parts.Select(part => part.Listed)], settings.Targets);
    }

    private AuditReport Report(bool interrupted) => new()
    {
        ToolVersion = ToolVersion.Text,
        Source = string.Join(", ", parts.Select(part => part.Source.DisplayPath)),
        Seed = settings.Seed,
        Budget = settings.Budget,
        Adversaries = settings.Adversaries,
        Kernels = arithmetic,
        Targets = [.. parts.SelectMany(part => part.Done)],
        Root = Paths.Repository(parts[0].Source.Path) ?? Directory.GetCurrentDirectory(),
        NotAudited = [.. parts.SelectMany(part => part.NotAudited)],
        Interrupted = interrupted,
        Warnings = [.. parts.SelectMany(part => part.Warnings)],
        Errors = [.. parts.SelectMany(part => part.Errors)],
        FailOn = settings.Gate.FailOn,
        RequiresCertified = settings.Gate.RequiresCertified,
        Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
    };
}
