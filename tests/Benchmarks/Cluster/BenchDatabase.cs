using Npgsql;

namespace GamingAudit.Benchmarks.Cluster;

/// <summary>The database of the benchmark.</summary>
internal sealed class BenchDatabase(string connection) : IDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connection);

    public T Ask<T>(string sql)
    {
        using NpgsqlCommand command = source.CreateCommand(sql);
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>Drops all tables of the cluster.</summary>
    public void Clear()
    {
        using NpgsqlCommand command = source.CreateCommand(
            "drop schema if exists gaming_audit cascade; drop schema if exists gaming_audit_jobs cascade");
        command.ExecuteNonQuery();
    }

    /// <summary>Transactions until now; the server counts with a delay of a second or less.</summary>
    public long Transactions()
    {
        Thread.Sleep(1500);
        return Ask<long>(
            "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
    }

    public void Dispose() => source.Dispose();
}
