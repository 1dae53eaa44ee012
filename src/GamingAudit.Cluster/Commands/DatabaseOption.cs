using System.CommandLine;
using GamingAudit.Cluster.Storage;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Cluster.Commands;

/// <summary>The option that says where the database is.</summary>
internal sealed class DatabaseOption
{
    private readonly Option<string?> database = new("--database")
    {
        Description = "The connection string of a PostgreSQL database, as Npgsql takes it; the variable "
            + $"{ClusterDatabase.Variable} by default, where a password is better kept.",
        HelpName = "CONNECTION",
    };

    public void AddTo(Command command) => command.Add(database);

    /// <exception cref="ToolException">None was named, or it cannot be used.</exception>
    public Task<ClusterDatabase> OpenAsync(ParseResult parsed, CancellationToken cancellation) =>
        (parsed.GetValue(database) ?? Environment.GetEnvironmentVariable(ClusterDatabase.Variable))
            is { Length: > 0 } connection
            ? ClusterDatabase.OpenAsync(connection, cancellation)
            : throw ToolException.Usage($"Which database? Set {ClusterDatabase.Variable}, or give --database.");
}
