using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Cluster.Storage;

/// <summary>Plans, the files of their bundles, and how their items are dealt into jobs.</summary>
/// <param name="database">The database.</param>
internal sealed class PlanStore(ClusterDatabase database)
{
    /// <summary>Puts a plan and its bundle into the database; what is there already stays.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="size">Items in a job.</param>
    /// <param name="queue">The queue of its jobs.</param>
    /// <param name="cancellation">Ends it early; a later submission goes on.</param>
    /// <returns>Bytes of files that were not there.</returns>
    public async Task<long> AddAsync(Plan plan, int size, string queue, CancellationToken cancellation)
    {
        long sent = await SendAsync(plan, cancellation);
        byte[] document = InputFile.ReadAllBytes(Path.Combine(plan.Folder, PlanFile.Name));
        await database.ExecuteAsync(
            """
            with added as (
                insert into gaming_audit.plan (id, document, tool, queue, items) values ($1, $2, $3, $4, $5)
                on conflict do nothing returning id)
            insert into gaming_audit.batch (plan, number, items)
            select added.id, number, array(select generate_series(number * $6, least(number * $6 + $6, $5) - 1))
            from added, generate_series(0, ($5 - 1) / $6) as number
            """,
            cancellation, plan.Id, document, ToolVersion.Full, queue, plan.Items.Count, size);
        return sent;
    }

    /// <summary>The numbers of jobs that nobody was given.</summary>
    public Task<List<int>> NotHandedOutAsync(string plan, CancellationToken cancellation) => database.QueryAsync(
        "select number from gaming_audit.batch where plan = $1 and job is null order by number",
        row => row.GetInt32(0), cancellation, plan);

    /// <summary>Numbers of jobs with an item that has no result, or one that the tool could not do.</summary>
    public Task<List<int>> UnfinishedAsync(string plan, CancellationToken cancellation) => database.QueryAsync(
        """
        select number from gaming_audit.batch b where plan = $1 and exists (
            select from unnest(b.items) as wanted(number) where not exists (
                select from gaming_audit.result r where r.plan = b.plan and r.item = wanted.number and not r.failed))
        order by number
        """,
        row => row.GetInt32(0), cancellation, plan);

    /// <summary>Remembers which job of the engine has been given something.</summary>
    public Task HandedOutAsync(string plan, int number, string job, CancellationToken cancellation) =>
        database.ExecuteAsync(
            "update gaming_audit.batch set job = $3 where plan = $1 and number = $2", cancellation, plan, number, job);

    /// <summary>The text of a plan; null where there is none, or it was cancelled.</summary>
    public async Task<byte[]?> DocumentAsync(string plan, CancellationToken cancellation) => (await database.QueryAsync(
        "select document from gaming_audit.plan where id = $1 and cancelled is null",
        row => row.GetFieldValue<byte[]>(0), cancellation, plan)).SingleOrDefault();

    /// <summary>Items of a job that have no result yet.</summary>
    public Task<List<int>> LeftAsync(string plan, int number, CancellationToken cancellation) => database.QueryAsync(
        """
        select wanted.number from gaming_audit.batch b, unnest(b.items) as wanted(number)
        where b.plan = $1 and b.number = $2
            and not exists (select from gaming_audit.result r where r.plan = b.plan and r.item = wanted.number)
        order by wanted.number
        """,
        row => row.GetInt32(0), cancellation, plan, number);

    /// <summary>A file of a bundle; null where nobody sent it.</summary>
    public async Task<byte[]?> BlobAsync(string hash, CancellationToken cancellation) => (await database.QueryAsync(
        "select bytes from gaming_audit.blob where hash = $1", row => row.GetFieldValue<byte[]>(0), cancellation, hash))
        .SingleOrDefault();

    /// <summary>Stops a plan: jobs of it that run end soon, and those that wait do nothing.</summary>
    public Task<int> CancelAsync(string plan, CancellationToken cancellation) => database.ExecuteAsync(
        "update gaming_audit.plan set cancelled = now() where id = $1 and cancelled is null", cancellation, plan);

    /// <summary>Takes a stop back.</summary>
    public Task<int> ResumeAsync(string plan, CancellationToken cancellation) => database.ExecuteAsync(
        "update gaming_audit.plan set cancelled = null where id = $1 and cancelled is not null", cancellation, plan);

    private async Task<long> SendAsync(Plan plan, CancellationToken cancellation)
    {
        string[] hashes = [.. plan.Document.Files.Select(file => file.Hash).Distinct()];
        HashSet<string> there =
        [
            .. await database.QueryAsync(
                "select hash from gaming_audit.blob where hash = any($1)", row => row.GetString(0), cancellation,
                (object)hashes),
        ];
        long sent = 0;
        foreach (BundledFile file in plan.Document.Files)
        {
            if (!there.Add(file.Hash)) continue;
            byte[] bytes = await File.ReadAllBytesAsync(plan.Bundle.PathOf(file.Path), cancellation);
            await database.ExecuteAsync(
                "insert into gaming_audit.blob (hash, bytes) values ($1, $2) on conflict do nothing", cancellation,
                file.Hash, bytes);
            sent += bytes.Length;
        }
        return sent;
    }
}
