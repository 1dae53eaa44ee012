using System.Diagnostics;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit;
using GamingAudit.Tool.Commands.Audit.Watching;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Plans.Sharding;

/// <summary>Does a part of a plan from its bundle alone, and keeps it in a file as it goes.</summary>
internal sealed class ShardRun(ShardSettings settings)
{
    /// <summary>What stands for standard output where a file may be named.</summary>
    private const string OnOutput = "-";

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ProgressDisplay progress = new();
    private int begun;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Plan plan = PlanFile.Read(settings.Plan, settings.Bundles);
        plan.CheckVersion();
        PlanItem[] items = Chosen(plan);
        plan.Bundle.Verify();
        SourceSettings source =
            new(plan.Document.Framework, TimeSpan.FromSeconds(plan.Document.CallTimeout), settings.Verbose);
        EngineRequest engine = plan.Document.Engine with { Libtorch = settings.Libtorch };
        var header = new PartHeader(
            PartHeader.CurrentFormat, plan.Id, ToolVersion.Full, await ArithmeticAsync(source, engine, cancellation),
            settings.Shard, [.. items.Select(item => item.Index)]);
        using PartWriter part = settings.Output == OnOutput
            ? PartWriter.OnOutput(header)
            : PartWriter.Open(FileOf(plan), header, plan);
        int takenOver = part.Done.Count, failed = 0;
        PlanItem[] left = [.. items.Where(item => !part.Done.ContainsKey(item.Index))];
        await progress.WhileAsync(async () =>
        {
            await using var tracer = new TargetTracer(source);
            var worker = new ItemRunner(plan, engine, tracer, progress.Report);
            await using var lanes = new AuditLanes(source, settings.Threads);
            await lanes.RunAsync(left, DoAsync, cancellation);
            return true;

            async Task DoAsync(WorkerPool pool, int threads, PlanItem item)
            {
                progress.Begin(item.Name, Interlocked.Increment(ref begun), left.Length);
                try
                {
                    DoneItem done = await worker.RunAsync(item, pool, threads, cancellation);
                    if (done.Failure is { } failure)
                    {
                        Interlocked.Increment(ref failed);
                        await Console.Error.WriteLineAsync(SafeText.Line(failure));
                    }
                    part.Add(done);
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    // What is done is in the file.
                }
            }
        });
        return End(plan, part, items, takenOver, failed, cancellation.IsCancellationRequested);
    }

    private ExitCode End(
        Plan plan, PartWriter part, PlanItem[] items, int takenOver, int failed, bool isInterrupted)
    {
        if (isInterrupted)
        {
            Console.Error.WriteLine("Interrupted: the same command goes on where this one stopped.");
            return ExitCode.Inconclusive;
        }
        part.Finish(Stopwatch.GetElapsedTime(start).TotalSeconds);
        TextWriter output = settings.Output == OnOutput ? Console.Error : Console.Out;
        output.WriteLine(SafeText.Line(
            $"{(settings.Shard is { } shard ? $"Part {shard}" : "A part")} of {settings.Plan}: "
            + $"{items.Length} of {plan.Items.Count} items"
            + $"{(takenOver > 0 ? $", {takenOver} taken over" : "")}{(failed > 0 ? $", {failed} failed" : "")}."));
        return failed > 0 ? ExitCode.InternalError : ExitCode.Clean;
    }

    private PlanItem[] Chosen(Plan plan)
    {
        if (settings.Shard is { } text)
        {
            var shard = Shard.Parse(text);
            return settings.Items.Count == 0
                ? [.. plan.Items.Where(item => shard.Holds(item.Index))]
                : throw ToolException.Usage("A shard and --item say both what is to be done: give one of them.");
        }
        if (settings.Items.Count == 0)
            throw ToolException.Usage("Say which part: a shard such as 1/8, or --item.");
        int[] unknown = [.. settings.Items.Where(item => item >= plan.Items.Count)];
        return unknown.Length == 0
            ? [.. settings.Items.Distinct().Order().Select(item => plan.Items[item])]
            : throw ToolException.Usage(
                $"{settings.Plan} has {plan.Items.Count} items, from 0 on, and none of number {unknown[0]}.");
    }

    private string FileOf(Plan plan) => settings.Output ?? Path.Combine(
        plan.Parts,
        settings.Shard is { } shard ? Shard.Parse(shard).File : $"items-{string.Join('-', settings.Items)}.jsonl");

    private static async Task<string> ArithmeticAsync(
        SourceSettings source, EngineRequest engine, CancellationToken cancellation)
    {
        await using var pool = new WorkerPool(source);
        return await EngineCheck.ArithmeticAsync(pool, engine, cancellation);
    }
}
