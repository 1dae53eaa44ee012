namespace GamingAudit.Cluster.Storage;

/// <summary>Results, one for each item of a plan, and who worked on them.</summary>
/// <param name="database">The database.</param>
internal sealed class ResultStore(ClusterDatabase database)
{
    /// <summary>Adds a result unless there is one.</summary>
    /// <returns>Whether there was none.</returns>
    public async Task<bool> AddAsync(
        string plan, int item, string line, bool failed, string kernels, string worker,
        CancellationToken cancellation) =>
        await database.ExecuteAsync(
            """
            insert into gaming_audit.result (plan, item, line, failed, kernels, worker)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """,
            cancellation, plan, item, line, failed, kernels, worker) > 0;

    /// <summary>Forgets what the tool could not do, so that it is done again.</summary>
    public Task<int> ForgetFailuresAsync(string plan, CancellationToken cancellation) => database.ExecuteAsync(
        "delete from gaming_audit.result where plan = $1 and failed", cancellation, plan);

    /// <summary>The results of a plan, as lines of a part, with the arithmetic of each.</summary>
    public Task<List<(int Item, string Line, string Kernels)>> LinesAsync(
        string plan, CancellationToken cancellation) =>
        database.QueryAsync(
            "select item, line, kernels from gaming_audit.result where plan = $1 order by item",
            row => (row.GetInt32(0), row.GetString(1), row.GetString(2)), cancellation, plan);

    /// <summary>Begins an attempt; its number.</summary>
    public async Task<long> BeginAsync(string plan, int batch, string worker, CancellationToken cancellation) =>
        (await database.QueryAsync(
            "insert into gaming_audit.attempt (plan, batch, worker) values ($1, $2, $3) returning id",
            row => row.GetInt64(0), cancellation, plan, batch, worker)).Single();

    /// <summary>Says that an attempt is alive; whether its plan still is.</summary>
    public async Task<bool> SeenAsync(long attempt, CancellationToken cancellation) => await database.ExecuteAsync(
        """
        update gaming_audit.attempt a set seen = now() from gaming_audit.plan p
        where a.id = $1 and p.id = a.plan and p.cancelled is null
        """,
        cancellation, attempt) > 0;

    /// <summary>Says that an attempt has brought a result.</summary>
    public Task ProgressedAsync(long attempt, CancellationToken cancellation) => database.ExecuteAsync(
        "update gaming_audit.attempt set seen = now(), progressed = now(), results = results + 1 where id = $1",
        cancellation, attempt);

    /// <summary>Ends an attempt that did all that it was to do.</summary>
    public Task EndAsync(long attempt, CancellationToken cancellation) => database.ExecuteAsync(
        "update gaming_audit.attempt set seen = now(), ended = now() where id = $1", cancellation, attempt);

    /// <summary>How far the plans are, the latest last.</summary>
    public Task<List<PlanProgress>> ProgressAsync(CancellationToken cancellation) => database.QueryAsync(
        """
        select p.id, p.queue, p.items, p.cancelled is not null,
            (select count(*) from gaming_audit.result r where r.plan = p.id)::int,
            (select count(*) from gaming_audit.result r where r.plan = p.id and r.failed)::int,
            (select count(*) from gaming_audit.batch b where b.plan = p.id)::int,
            coalesce(a.running, 0)::int, coalesce(a.attempts, 0)::int, coalesce(a.worked, 0)::float8,
            coalesce(a.lost, 0)::float8
        from gaming_audit.plan p left join lateral (
            select count(*) filter (where ended is null and seen > now() - interval '1 minute') as running,
                count(*) as attempts,
                sum(extract(epoch from seen - started)) as worked,
                sum(extract(epoch from seen - progressed))
                    filter (where ended is null and seen <= now() - interval '1 minute') as lost
            from gaming_audit.attempt where plan = p.id) a on true
        order by p.submitted
        """,
        row => new PlanProgress(
            row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
            row.GetInt32(7), row.GetInt32(8), row.GetDouble(9), row.GetDouble(10), row.GetBoolean(3)),
        cancellation);

    /// <summary>Whether a plan of some queues lacks a result.</summary>
    public async Task<bool> HasWorkAsync(IReadOnlyList<string> queues, CancellationToken cancellation) =>
        (await database.QueryAsync(
            """
            select exists (select from gaming_audit.plan p where queue = any($1) and cancelled is null
                and items > (select count(*) from gaming_audit.result r where r.plan = p.id))
            """,
            row => row.GetBoolean(0), cancellation, (object)queues.ToArray())).Single();
}
