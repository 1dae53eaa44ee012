using System.Diagnostics;
using DbUp;
using DbUp.Engine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using Npgsql;

namespace GamingAudit.Cluster.Storage;

/// <summary>The database that submitters and workers share.</summary>
internal sealed class ClusterDatabase : IAsyncDisposable
{
    /// <summary>The variable that says where it is, since command lines can be seen by all.</summary>
    public const string Variable = "GAMING_AUDIT_DATABASE";

    private const string Schema = "gaming_audit";

    // One process at a time makes the tables; the number means nothing, and is nobody else's.
    private const long MigrationLock = 0x6761_6D69_6E67_6175;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly NpgsqlDataSource source;

    private ClusterDatabase(string connection)
    {
        Connection = connection;
        source = NpgsqlDataSource.Create(connection);
    }

    public string Connection { get; }

    /// <summary>Connects, and brings the tables to what this version needs.</summary>
    /// <exception cref="ToolException">There is no such database, or it cannot be used.</exception>
    public static async Task<ClusterDatabase> OpenAsync(string connection, CancellationToken cancellation)
    {
        ClusterDatabase database;
        try
        {
            database = new ClusterDatabase(connection);
        }
        catch (ArgumentException e)
        {
            throw ToolException.Usage(
                $"--database takes a connection string of Npgsql, and this is none: {e.Message}", e);
        }
        try
        {
            await database.MigrateAsync(cancellation);
            return database;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            await database.DisposeAsync();
            throw new ToolException(ExitCode.InternalError, $"The database cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Runs a command, again and again where the database is away for a while.</summary>
    /// <returns>How many rows it touched.</returns>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object[] values) =>
        PersistAsync(
            async () =>
            {
                await using NpgsqlCommand command = Command(sql, values);
                return await command.ExecuteNonQueryAsync(cancellation);
            },
            cancellation);

    /// <summary>Reads rows, again and again where the database is away for a while.</summary>
    public Task<List<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] values) =>
        PersistAsync(
            async () =>
            {
                await using NpgsqlCommand command = Command(sql, values);
                await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
                return rows;
            },
            cancellation);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] values)
    {
        NpgsqlCommand command = source.CreateCommand(sql);
        foreach (object value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static async Task<T> PersistAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(100);
        while (true)
        {
            try
            {
                return await work();
            }
            catch (NpgsqlException e) when (IsPassing(e) && Stopwatch.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(pause, cancellation);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    // A server that is started anew, or a connection that it took along.
    private static bool IsPassing(NpgsqlException exception) =>
        exception.IsTransient || exception is not PostgresException;

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        // The lock is the transaction's and not the connection's, which a pooler may share.
        await using NpgsqlConnection held = await source.OpenConnectionAsync(cancellation);
        await using NpgsqlTransaction turn = await held.BeginTransactionAsync(cancellation);
        await using (var wait = new NpgsqlCommand($"select pg_advisory_xact_lock({MigrationLock})", held, turn))
            await wait.ExecuteNonQueryAsync(cancellation);
        await using (NpgsqlCommand schema = source.CreateCommand($"create schema if not exists {Schema}"))
            await schema.ExecuteNonQueryAsync(cancellation);
        UpgradeEngine engine = DeployChanges.To.PostgresqlDatabase(Connection)
            .WithScriptsEmbeddedInAssembly(
                typeof(ClusterDatabase).Assembly, name => name.EndsWith(".sql", StringComparison.Ordinal))
            .JournalToPostgresqlTable(Schema, "schema_version")
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        if (engine.IsUpgradeRequired() && engine.PerformUpgrade() is { Successful: false } failed)
            throw new InvalidOperationException(failed.Error.Message, failed.Error);
        JobEngine.Storage(Connection, JobEngine.Usual);
    }
}
