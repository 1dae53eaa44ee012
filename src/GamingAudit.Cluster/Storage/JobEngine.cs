using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace GamingAudit.Cluster.Storage;

/// <summary>Hangfire as the cluster uses it.</summary>
internal static class JobEngine
{
    private const string Schema = "gaming_audit_jobs";

    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(30);

    /// <summary>For whoever does not work.</summary>
    public static EngineTimes Usual { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    /// <summary>Opens its tables, and makes them where they are missing.</summary>
    /// <param name="connection">The connection string of the database.</param>
    /// <param name="times">How it waits.</param>
    public static JobStorage Storage(string connection, EngineTimes times)
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = true,
            QueuePollInterval = times.Poll,
            // A job runs for as long as it does; only one whose worker is silent is handed on.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = times.Invisibility,
            // A worker that is killed takes its locks along, which are held for milliseconds; without this, what failed
            // is not tried again for ten minutes.
            DistributedLockTimeout = times.Invisibility < LongestLock ? times.Invisibility : LongestLock,
            // LISTEN would take a connection of each worker for itself, and poolers do not pass it on.
            EnableLongPolling = false,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }
}
