using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Output.Files;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit.Trends;
using GamingAudit.Tool.Commands.Audit.Watching;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>One run of <c>audit</c>: sources, targets, results, report.</summary>
internal sealed class AuditRun(AuditSettings settings)
{
    private readonly RunClock clock = RunClock.Starting(settings.RunSeconds);
    private readonly IAuditProgress progress =
        settings.Watches ? WatchDisplay.Of() : new ProgressDisplay(settings.Report.IsQuiet);
    private readonly StreamedOutput<AuditReport, AuditedTarget>? streamed = Streamed(settings.Report);
    private readonly TrendBook trend = new(settings.History, BaselineChoice.Today);
    private IReadOnlyList<SourceAudit> parts = [];
    private IReadOnlyList<string> leftOut = [];
    private AuditBaseline baseline = AuditBaseline.None;
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Reserve();
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        IEnumerable<string> warnings = settings.Report.IsQuiet ? report.Warnings.Except(Notes()) : report.Warnings;
        foreach (string sentence in warnings.Concat(report.Errors))
            await Console.Error.WriteLineAsync(SafeText.Line(sentence));
        return streamed is null
            ? ReportOutput.Write(
                report, settings.Report.Format, settings.Report.File, settings.Report.Copies, settings.Report.IsQuiet)
            : streamed.End(report);
    }

    // A terminal gets the whole at the end, below the line that shows how far the audit is.
    private static StreamedOutput<AuditReport, AuditedTarget>? Streamed(ReportSettings<AuditReport> asked) =>
        asked.File is null && asked.Format is IStreamedFormat<AuditReport, AuditedTarget>
            && (asked.Format is not IConsoleFormat<AuditReport> || (Console.IsOutputRedirected && !asked.IsQuiet))
            ? new(AuditFormats.All, asked.Format, null, asked.Copies)
            : null;

    // Before the work is done, whether its result can be kept.
    private void Reserve()
    {
        foreach (string file in settings.Report.Copies.Select(copy => copy.File)
            .Concat(settings.History is { } history ? [history] : []))
            if (OutputFile.TryReserve(file) is { } reason)
                throw new ToolException(ExitCode.InternalError, $"{file} cannot be written: {reason}");
    }

    private async Task<AuditReport> AuditAsync(CancellationToken cancellation)
    {
        await using var tracer = new TargetTracer(settings.Source);
        await using var lanes = new AuditLanes(settings.Source, settings.Threads);
        // They start while something else is waited for.
        if (settings.Paths.Any(path => !path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))) tracer.Start();
        lanes.Start();
        progress.Say("building");
        (IReadOnlyList<AuditSource> sources, leftOut) = await AuditSources.LocateAsync(
            settings.Paths, settings.Source, settings.Since is { } revision ? new ProjectChanges(revision) : null,
            cancellation);
        baseline = new AuditBaseline(settings.Gate.Baseline.Read(), BaselineChoice.Today);
        progress.Say("looking for targets");
        var rows = new AuditRows(streamed, sources.Count);
        parts = [.. sources.Select((source, i) => new SourceAudit(
            settings, source, progress, target => Keep(target, i, rows), () => rows.End(i)))];
        await ChooseAsync(tracer, cancellation);
        streamed?.Begin(Report(interrupted: false));
        // What is most suspicious is to be known before time runs out.
        FindingLog? lint = settings.RunSeconds is null ? null : await LintAsync(sources, cancellation);
        var schedule = new AuditSchedule(settings, clock, lanes, tracer, progress);
        await schedule.RunAsync(parts, lint, arithmetic, cancellation);
        bool interrupted = cancellation.IsCancellationRequested;
        if (!interrupted) lint ??= await LintAsync(sources, cancellation);
        if (!interrupted) trend.Write(parts.SelectMany(part => part.Done));
        return Report(interrupted) with
        {
            TimeIsUp = schedule.TimeIsUp && !interrupted,
            Fixed = baseline.Fixed(parts.SelectMany(part => part.Done)),
            Lint = lint,
        };
    }

    private AuditedTarget Keep(AuditedTarget target, int source, AuditRows rows)
    {
        AuditedTarget judged = trend.Judge(baseline.Judge(target));
        rows.Add(source, judged);
        return judged;
    }

    private async Task<FindingLog?> LintAsync(IReadOnlyList<AuditSource> sources, CancellationToken cancellation)
    {
        if (!settings.Lints) return null;
        progress.Say("reading the sources");
        return await AuditLint.RunAsync(sources, baseline, cancellation);
    }

    private async Task ChooseAsync(TargetTracer tracer, CancellationToken cancellation)
    {
        if (parts.Count == 0) return;
        await using (var pool = new WorkerPool(settings.Source))
            arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Engine, cancellation);
        foreach (SourceAudit part in parts)
            await tracer.ListingAsync(pool => part.ListAsync(pool, cancellation), keeps: part == parts[^1]);
        IReadOnlyList<IReadOnlyList<ListedTarget>> chosen = TargetSelection.Of(
            [.. parts.Select(part => part.Source)], [.. parts.Select(part => part.Listed)], settings.Targets,
            mayHaveNone: leftOut.Count > 0);
        foreach ((SourceAudit part, IReadOnlyList<ListedTarget> targets) in parts.Zip(chosen)) part.Choose(targets);
        progress.Plan([.. chosen.SelectMany(targets => targets).Select(target => target.Place.Name)]);
    }

    private AuditReport Report(bool interrupted) => new()
    {
        ToolVersion = ToolVersion.Text,
        Source = string.Join(", ", parts.Select(part => part.Source.DisplayPath).Concat(LeftOut())),
        Seed = settings.Seed,
        Budget = settings.Budget,
        Adversaries = settings.Adversaries,
        Kernels = arithmetic,
        Targets = [.. parts.SelectMany(part => part.Done)],
        Root = Paths.Repository(parts.FirstOrDefault()?.Source.Path ?? Directory.GetCurrentDirectory())
            ?? Directory.GetCurrentDirectory(),
        NotAudited = [.. parts.SelectMany(part => part.NotAudited)],
        LeftOut = [.. LeftOut()],
        Since = settings.Since,
        Interrupted = interrupted,
        // Sources may share a folder of witnesses.
        Warnings = [.. parts.SelectMany(part => part.Warnings).Distinct(), .. Notes()],
        Errors = [.. parts.SelectMany(part => part.Errors), .. trend.Errors],
        FailOn = settings.Gate.FailOn,
        RequiresCertified = settings.Gate.RequiresCertified,
        Seconds = clock.Elapsed,
    };

    private IEnumerable<string> LeftOut() => leftOut.Select(path => new AuditSource(path, path).DisplayPath);

    private IEnumerable<string> Notes()
    {
        if (parts.Sum(part => part.Done.Count(target => target.UnchangedSince is not null)) is > 0 and var taken)
            yield return $"{taken} of {parts.Sum(part => part.Targets.Count)} targets are unchanged since they were "
                + "audited, and their results were taken over: --no-cache audits them again.";
        foreach (string remark in trend.Remarks) yield return remark;
    }
}
