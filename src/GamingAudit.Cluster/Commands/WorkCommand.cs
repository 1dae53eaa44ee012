using System.CommandLine;
using GamingAudit.Cluster.Jobs;
using GamingAudit.Cluster.Storage;
using GamingAudit.Cluster.Work;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;
using Hangfire;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>work</c>: does jobs until it is stopped.</summary>
internal sealed class WorkCommand : DatabaseCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Option<string[]> queues = MakeOption.Choices(
        "--queue", QueueName.Needs, "Take jobs that need this (cpu, gpu); may be given several times. cpu by default.");

    private readonly Option<int> slots = MakeOption.Number("--slots", 1, 1, 256, "Jobs at a time.");

    private readonly Option<int> threads = MakeOption.Threads();

    private readonly Option<string?> cache = new("--cache")
    {
        Description = "The folder for plans and bundles, which workers of one machine may share.",
        HelpName = "FOLDER",
    };

    private readonly Option<double> poll = MakeOption.Number(
        "--poll", 2.0, 0.1, 3600, "Seconds between two questions for a job while there is none.");

    private readonly Option<double> silence = MakeOption.Number(
        "--silence", 300.0, 5, 86_400, "Seconds after which the job of a worker that says nothing is another's.");

    private readonly Option<bool> untilDone = new("--until-done")
    {
        Description = "End once every plan of these queues has all of its results.",
    };

    private readonly Option<string?> libtorch = EngineOptions.Libtorch();

    public WorkCommand() : base("work", "Do jobs of the cluster on this machine, until it is stopped.")
    {
        Add(queues, slots, threads, cache, poll, silence, untilDone, libtorch);
    }

    public override string Examples =>
        """
        gaming-audit-cluster work
        gaming-audit-cluster work --slots 4 --threads 2 --queue cpu
        gaming-audit-cluster work --until-done               in a job of another scheduler

        Exit codes: 0 done, 1 bad usage, 3 stopped, 4 internal error or a database that cannot be used.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        WorkSettings settings = Settings(parsed);
        string[] names = [.. settings.Needs.Select(QueueName.Of)];
        var results = new ResultStore(opened);
        var runner = new BatchRunner(settings, new PlanStore(opened), results);
        var options = new BackgroundJobServerOptions
        {
            ServerName = settings.Worker,
            Queues = names,
            WorkerCount = settings.Slots,
            Activator = new BatchActivator(runner),
            SchedulePollingInterval = settings.Times.Poll,
            // A job ends with its process: there is nothing to wait for.
            ShutdownTimeout = TimeSpan.FromSeconds(5),
        };
        using var server = new BackgroundJobServer(options, JobEngine.Storage(opened.Connection, settings.Times));
        try
        {
            while (!settings.EndsWhenDone || await results.HasWorkAsync(names, cancellation))
                await Task.Delay(Look, cancellation);
            return ExitCode.Clean;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Inconclusive;
        }
        finally
        {
            server.SendStop();
        }
    }

    private WorkSettings Settings(ParseResult parsed)
    {
        string[] needs = parsed.GetValue(queues) is { Length: > 0 } named ? named : [QueueName.Cpu];
        string? folder = parsed.GetValue(libtorch);
        return new WorkSettings(
            [.. needs.Distinct()], parsed.GetRequiredValue(slots), parsed.GetRequiredValue(threads),
            parsed.GetValue(cache) ?? Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "gaming-audit", "cluster"),
            new EngineTimes(
                TimeSpan.FromSeconds(parsed.GetRequiredValue(poll)),
                TimeSpan.FromSeconds(parsed.GetRequiredValue(silence))),
            folder is null ? null : Path.GetFullPath(folder), parsed.GetValue(untilDone));
    }
}
