using System.Diagnostics;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Formats;
using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Bench.Suite;

/// <summary>One run of <c>bench suite</c>: sources, targets, rows as they come, and what they amount to.</summary>
internal sealed class SuiteRun(SuiteSettings settings)
{
    private readonly long start = Stopwatch.GetTimestamp();

    private readonly StreamedOutput<SuiteReport, SuiteRow> output =
        new(SuiteFormats.All, settings.Report.Format, settings.Report.File, settings.Report.Copies);

    private readonly List<SuiteRow> rows = [];
    private readonly List<string> warnings = [];
    private readonly List<string> notMeasured = [];

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Reserve();
        IReadOnlyList<AuditSource> located =
            await SourceLocator.LocateAllAsync(settings.Paths, settings.Source, cancellation);
        await using var pool = new WorkerPool(settings.Source);
        await using var tracer = new TargetTracer(settings.Source);
        IReadOnlyList<ListedTarget> targets = await ListAsync(located, pool, cancellation);
        notMeasured.AddRange(targets.Select(target => target.Place.Name));
        string arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Play.Engine, cancellation);
        output.Begin();
        try
        {
            foreach (ListedTarget target in targets) await MeasureAsync(target, pool, tracer, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was measured so far is reported.
        }
        return End(new SuiteReport
        {
            ToolVersion = ToolVersion.Text,
            Sources = [.. located.Select(source => source.DisplayPath)],
            Budget = settings.Play.Budget,
            Kernels = arithmetic,
            Rows = SuiteReport.WithOptima(rows),
            Warnings = warnings,
            NotMeasured = notMeasured,
            Interrupted = cancellation.IsCancellationRequested,
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
        });
    }

    // Before the work is done, whether its result can be kept.
    private void Reserve()
    {
        foreach (string path in new[] { settings.Report.File, settings.Plot }.OfType<string>())
            if (OutputFile.TryReserve(path) is { } reason)
                throw new ToolException(ExitCode.InternalError, $"{path} cannot be written: {reason}");
    }

    private ExitCode End(SuiteReport report)
    {
        ExitCode exitCode = output.End(report);
        if (settings.Plot is { } plot
            && OutputFile.TryWriteText(plot, writer => writer.Write(SuitePlot.ToSvg(report))) is { } reason)
        {
            Console.Error.WriteLine($"{plot} could not be written: {reason}");
            exitCode = ExitCode.InternalError;
        }
        if (report.Interrupted) Console.Error.WriteLine("Interrupted: what was measured so far is reported.");
        return exitCode;
    }

    private async Task<IReadOnlyList<ListedTarget>> ListAsync(
        IReadOnlyList<AuditSource> sources, WorkerPool pool, CancellationToken cancellation)
    {
        var all = new List<ListedTarget>();
        foreach (AuditSource source in sources)
        {
            IReadOnlyList<ListedTarget> listed = await TargetLister.ListAsync(pool, source.Assembly, cancellation);
            if (sources.Count == 1) return TargetSelection.Of(listed, settings.Targets, source);
            all.AddRange(TargetSelection.Of(listed, [], source));
        }
        string? unknown = settings.Targets.FirstOrDefault(name => all.All(target => target.Place.Name != name));
        if (unknown is not null) throw ToolException.Usage($"None of the sources has a target named {unknown}.");
        ListedTarget[] chosen =
            [.. all.Where(target => settings.Targets.Count == 0 || settings.Targets.Contains(target.Place.Name))];
        return chosen.GroupBy(target => target.Place.Name).FirstOrDefault(name => name.Count() > 1) is { } twice
            ? throw ToolException.Usage($"Two of the sources have a target named {twice.Key}: measure one at a time.")
            : chosen;
    }

    private async Task MeasureAsync(
        ListedTarget target, WorkerPool pool, TargetTracer tracer, CancellationToken cancellation)
    {
        var bench = new SuiteBench(pool, tracer, settings.Play);
        try
        {
            for (ulong seed = 1; seed <= (ulong)settings.Seeds; seed++)
                await foreach (SuiteRow row in bench.MeasureAsync(target, seed, cancellation))
                {
                    rows.Add(row);
                    output.Add(row);
                }
            notMeasured.Remove(target.Place.Name);
        }
        finally
        {
            warnings.AddRange(bench.Warnings);
        }
    }
}
