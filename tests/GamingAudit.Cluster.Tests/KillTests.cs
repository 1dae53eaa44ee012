using System.Globalization;
using System.Text.Json.Nodes;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Cluster.Tests;

/// <summary>
/// Workers, their children, the database and a collector are killed, and nothing is lost or done twice.
/// </summary>
[Collection(nameof(Database))]
public sealed class KillTests(Database database)
{
    // 200 are the long form: GAMING_AUDIT_CLUSTER_ITEMS=200.
    private const int UsualItems = 24;

    // Other tests leave plans in the same database, in queues of their own.
    private const string Ours = "select id from gaming_audit.plan where queue like 'cpu-%'";

    private static readonly string[] Targets = ["gamed", "sound", "misdeclared", "gamed-by-term"];

    [Fact]
    public async Task Gives_each_result_once_whoever_is_killed()
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        string? wanted = Environment.GetEnvironmentVariable("GAMING_AUDIT_CLUSTER_ITEMS");
        int items = int.TryParse(wanted, CultureInfo.InvariantCulture, out int asked) ? asked : UsualItems;
        using var folder = new TemporaryFolder();
        await PlanAsync(folder, items / Targets.Length);
        await Command.ClusterAsync(folder.Path, database, 0, "submit", "plan", "--batch", $"{Math.Max(4, items / 12)}");
        using Command collector = Command.Cluster(folder.Path, database, "collect", "plan", "--wait", "--poll", "0.2");
        Command[] workers = [.. Enumerable.Range(0, 3).Select(_ => Worker(folder))];
        try
        {
            await UntilAsync($"select count(*) > 0 from gaming_audit.attempt where worker like '%:{workers[0].Id}'");
            Kill(workers[0].Id);
            int[] children;
            while ((children = Signals.Children(workers[1].Id)).Length == 0)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            foreach (int child in children) Kill(child);
            await UntilAsync($"select count(*) >= 4 from gaming_audit.result where plan in ({Ours})");
            Kill(collector.Id);
            database.Kill();
            await database.StartAsync();
            await workers[1].EndAsync(0);
            await workers[2].EndAsync(0);
        }
        finally
        {
            foreach (Command worker in workers) worker.Dispose();
        }

        // Whoever is killed takes the shard along that it has started.
        for (int i = 0; i < 100 && Shards(folder).Any(); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Empty(Shards(folder));
        Assert.Equal(
            items, await database.AskAsync<long>($"select count(*) from gaming_audit.result where plan in ({Ours})"));
        await Command.ClusterAsync(folder.Path, database, 0, "collect", "plan");
        await Command.AuditAsync(folder.Path, 2, "merge", "plan", "--report", "json=cluster/{run}.json");
        await Command.AuditAsync(folder.Path, 0, "shard", "plan", "1/1", "--output", "alone.jsonl");
        await Command.AuditAsync(folder.Path, 2, "merge", "plan", "alone.jsonl", "--report", "json=alone/{run}.json");
        foreach (int run in Enumerable.Range(1, items / Targets.Length))
            Assert.Equal(Untimed(folder.File($"alone/{run}.json")), Untimed(folder.File($"cluster/{run}.json")));
        string told = await Command.ClusterAsync(folder.Path, database, 0, "status");
        Assert.Contains($" {items} of {items} items", told, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        TestContext.Current.TestOutputHelper?.WriteLine(await database.AskAsync<string>(
            """
            select format(
                '%s s of an attempt after its last result, on average; %s attempts cut off, and %s s of a worker lost, '
                    'to within 2 s each',
                round(avg(extract(epoch from ended - progressed)), 2),
                count(*) filter (where ended is null),
                round(sum(extract(epoch from seen - progressed)) filter (where ended is null), 2))
            from gaming_audit.attempt
            """));
    }

    private static async Task PlanAsync(TemporaryFolder folder, int seeds)
    {
        Directory.CreateDirectory(folder.File("asm"));
        foreach (string name in new[] { "BadTargets.dll", "GamingAudit.dll" })
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder.File("asm"), name));
        await Command.AuditAsync(
            folder.Path, 0,
            [
                "plan", "asm/BadTargets.dll", "--adversary", "exact", "--budget", "quick", "--seeds", $"{seeds}",
                .. Targets.SelectMany(name => new[] { "--target", name }),
            ]);
    }

    private Command Worker(TemporaryFolder folder) => Command.Cluster(
        folder.Path, database, "work", "--until-done", "--poll", "0.2", "--silence", "5", "--threads", "1", "--cache",
        "cache");

    private async Task UntilAsync(string question)
    {
        for (int i = 0; i < 600 && !await database.AskAsync<bool>(question); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await database.AskAsync<bool>(question), question);
    }

    private static IEnumerable<string> Shards(TemporaryFolder folder) => Directory.GetDirectories("/proc")
        .Where(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int id)
            && Signals.IsRunning(id))
        .Select(CommandLine)
        .Where(line => line.Contains(folder.File("cache"), StringComparison.Ordinal)
            && line.Contains("shard", StringComparison.Ordinal));

    private static string CommandLine(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void Kill(int id) => Assert.Equal(0, Signals.Kill(id, Signals.Kill9));

    private static string Untimed(string path)
    {
        JsonObject report = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        Assert.True(report.Remove("timing"));
        return report.ToJsonString();
    }
}
