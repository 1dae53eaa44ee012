using System.Diagnostics;
using System.Reflection;

namespace GamingAudit.Benchmarks.Cluster;

/// <summary>
/// What the cluster costs, in a database that is empty: speed-up on workers of one core each, a worker that waits, and
/// jobs that wait.
/// </summary>
internal static class ClusterBenchmark
{
    private const int Seeds = 4;
    private const int Queued = 2000;
    private const int IdleSeconds = 30;
    private const string Name = "gaming-audit-cluster.dll";

    public static int Run()
    {
        if (Environment.GetEnvironmentVariable("GAMING_AUDIT_DATABASE") is not { Length: > 0 } connection)
        {
            Console.WriteLine("Name an empty PostgreSQL database in GAMING_AUDIT_DATABASE: its tables are dropped.");
            return 1;
        }
        string folder = Directory.CreateTempSubdirectory("gaming-audit-bench-").FullName;
        using var database = new BenchDatabase(connection);
        try
        {
            string assembly = CopyTargets(folder);
            Tool("gaming-audit.dll").Run(
                "plan", assembly, "--seeds", $"{Seeds}", "--budget", "quick", "--adversary", "exact", "--adversary",
                "probes", "--output", Path.Combine(folder, "plan"));
            double one = Work(folder, database, 1), two = Work(folder, database, 2);
            Say($"speed-up of 2 workers of one core over 1: {one / two:F2}");
            Idle(folder, database);
            Queue(folder, database, assembly);
            return 0;
        }
        finally
        {
            database.Clear();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Work(string folder, BenchDatabase database, int count)
    {
        database.Clear();
        Cluster("submit", Path.Combine(folder, "plan"), "--batch", "5");
        long before = database.Transactions();
        BenchWorker[] workers =
        [
            .. Enumerable.Range(0, count)
                .Select(core => BenchWorker.Start(Tool(Name).Path, folder, core, "--until-done")),
        ];
        foreach (BenchWorker worker in workers) worker.Wait();
        double seconds = database.Ask<double>(
            "select extract(epoch from max(progressed) - min(started))::float8 from gaming_audit.attempt");
        long items = database.Ask<long>("select count(*) from gaming_audit.result");
        long jobs = database.Ask<long>("select count(*) from gaming_audit.attempt");
        Say($"{count} worker(s): {items} audits in {jobs} jobs, {seconds:F1} s, {items / seconds:F2} audits/s, "
            + $"{(database.Transactions() - before) / (double)jobs:F0} transactions a job, "
            + $"{workers.Max(worker => worker.PeakBytes) / 1e6:F0} MB at most for a worker with its processes");
        long bytes = database.Ask<long>("select pg_total_relation_size('gaming_audit.result')");
        double beside = database.Ask<double>(
            "select coalesce(avg(extract(epoch from ended - progressed)), 0)::float8 from gaming_audit.attempt");
        Say($"  {bytes / items:N0} bytes a result, {beside:F2} s of a job after its last result");
        return seconds;
    }

    private static void Idle(string folder, BenchDatabase database)
    {
        using BenchWorker worker = BenchWorker.Start(Tool(Name).Path, folder, 0);
        Thread.Sleep(TimeSpan.FromSeconds(10));
        (double cpu, long transactions) = (worker.CpuSeconds, database.Transactions());
        Thread.Sleep(TimeSpan.FromSeconds(IdleSeconds));
        Say($"a worker that waits, asking every 2 s: {(worker.CpuSeconds - cpu) / IdleSeconds * 1000:F1} ms CPU/s, "
            + $"{(database.Transactions() - transactions) / (double)IdleSeconds:F1} transactions/s, "
            + $"{worker.Bytes / 1e6:F0} MB");
    }

    // Of a plan that was cancelled a job does nothing: what is left is the engine.
    private static void Queue(string folder, BenchDatabase database, string assembly)
    {
        database.Clear();
        string plan = Path.Combine(folder, "long");
        Tool("gaming-audit.dll").Run(
            "plan", assembly, "--target", "boat-race", "--seeds", $"{Queued}", "--budget", "quick", "--output", plan);
        double submit = Cluster("submit", plan, "--batch", "1").Seconds;
        Cluster("cancel", plan);
        long size = database.Ask<long>(
            "select sum(pg_total_relation_size(oid))::bigint from pg_class where relkind = 'r' and relnamespace = "
            + "'gaming_audit_jobs'::regnamespace");
        using BenchWorker worker = BenchWorker.Start(Tool(Name).Path, folder, 0);
        const string done = "select count(*) from gaming_audit_jobs.job where statename = 'Succeeded'";
        while (database.Ask<long>(done) == 0) Thread.Sleep(20);
        (long first, long start) = (database.Ask<long>(done), Stopwatch.GetTimestamp());
        long transactions = database.Transactions();
        while (database.Ask<long>(done) < Queued) Thread.Sleep(200);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Say($"{Queued} jobs: submitted in {submit:F1} s, {size / (double)Queued:N0} bytes each while they wait, "
            + $"{seconds / (Queued - first) * 1000:F1} ms each for a worker that has nothing to do for them, "
            + $"{(database.Transactions() - transactions) / (double)(Queued - first):F0} transactions each");
    }

    private static BenchTool Tool(string name) => new(Path.Combine(Path.GetDirectoryName(Named("Cluster"))!, name));

    private static string Named(string key) => typeof(ClusterBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static ProcessRun Cluster(params string[] arguments) => Tool(Name).Run(arguments);

    private static string CopyTargets(string folder)
    {
        string from = Path.GetDirectoryName(Named("Samples"))!;
        string to = Directory.CreateDirectory(Path.Combine(folder, "targets")).FullName;
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return Path.Combine(to, "RewardSamples.dll");
    }

    private static void Say(string text) => Console.WriteLine(text);
}
