using System.CommandLine;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Bench.Exact;

/// <summary><c>bench exact</c>: the exact solver on the targets of a project, and on a large grid.</summary>
internal sealed class ExactCommand : ReportCommand<ExactBench>
{
    private readonly Argument<string?> source = MakeOption.Source(
        "A project, an assembly, or a folder with one project, to solve its targets too; the grid alone otherwise.");

    private readonly Option<int> grid =
        MakeOption.Number("--grid", 1000, 0, 10_000, "Cells along a side of the grid; 0 for no grid.");

    private readonly Option<int> rounds =
        MakeOption.Number("--rounds", 5, 1, 1000, "Solutions of each target, of which the fastest counts.");

    private readonly SourceOptions sourceOptions = new(timesCalls: false);

    public ExactCommand() : base("exact", "Measure the exact solver.", ExactFormats.All)
    {
        Add(source);
        Add(grid, rounds);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit bench exact
        gaming-audit bench exact Rewards.csproj --grid 0
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        SourceSettings settings = sourceOptions.Read(parsed);
        await using var pool = new WorkerPool(settings);
        var measurements = new List<ExactMeasurement>();
        if (parsed.GetValue(source) is { } path)
        {
            AuditSource located = await SourceLocator.LocateAsync(path, settings, cancellation);
            IReadOnlyList<ListedTarget> targets = TargetSelection.Of(
                await TargetLister.ListAsync(pool, located.Assembly, cancellation), [], located);
            TargetPlace[] places = [.. targets.Where(t => t.Fault is null).Select(t => t.Place)];
            measurements.AddRange(
                await MeasureAsync(pool, new BenchRequest(places, 0, parsed.GetRequiredValue(rounds)), cancellation));
        }
        int side = parsed.GetRequiredValue(grid);
        if (side > 0)
        {
            // The peak of memory is that of a process, so the grid gets one of its own.
            await pool.DiscardAsync();
            measurements.AddRange(await MeasureAsync(pool, new BenchRequest([], side, 1), cancellation));
        }
        ReportSettings<ExactBench> report = Report(parsed);
        return ReportOutput.Write(new ExactBench(measurements), report.Format, report.File, report.Copies);
    }

    private static async Task<IReadOnlyList<ExactMeasurement>> MeasureAsync(
        WorkerPool pool, BenchRequest request, CancellationToken cancellation) =>
        await pool.AskAsync(request, null, cancellation) switch
        {
            Answer.Given { Event: BenchedEvent benched } => benched.Measurements,
            Answer.Died died => throw new ToolException(
                ExitCode.InternalError, $"The benchmark's process ended ({died.Death}) before it was done."),
            _ => throw new ToolException(ExitCode.InternalError, "The benchmark did not come to an end."),
        };
}
