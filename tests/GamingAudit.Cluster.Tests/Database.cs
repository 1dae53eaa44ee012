using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GamingAudit.Cluster.Tests;
using GamingAudit.Tool.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(Database))]

namespace GamingAudit.Cluster.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own on a free port of this machine, under a user of its own where the tests run as
/// root, which it refuses.
/// </summary>
public sealed class Database : IAsyncLifetime
{
    private const string Installed = "/usr/lib/postgresql";
    private const string User = "postgres";

    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort();
    private readonly string? binaries = Binaries();
    private Process? server;

    /// <summary>Why there is none; null where there is.</summary>
    public string? Missing { get; private set; }

    public string Connection => $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Timeout=5";

    public async ValueTask InitializeAsync()
    {
        Missing = !OperatingSystem.IsLinux() ? "The server is started as on Linux."
            : binaries is null ? $"PostgreSQL is not installed: there is no {Installed}/*/bin/initdb."
            : null;
        if (Missing is not null) return;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chmod", "755", folder.Path);
            await RunAsync("install", "-d", "-o", User, folder.File("data"));
        }
        await RunAsync(AsUser(
            "initdb", "-D", folder.File("data"), "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync"));
        await StartAsync();
    }

    /// <summary>Starts the server, as after it was killed.</summary>
    public async Task StartAsync()
    {
        server = Start(AsUser(
            "postgres", "-D", folder.File("data"), "-p", $"{port}", "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off"));
        for (int i = 0; i < 300; i++)
        {
            try
            {
                await using NpgsqlDataSource source = NpgsqlDataSource.Create(Connection);
                await using NpgsqlConnection connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException)
            {
                // Not yet; of a server that ended at once the process holds a port no more.
                if (server.HasExited)
                    server = Start([.. server.StartInfo.ArgumentList.Prepend(server.StartInfo.FileName)]);
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The server does not answer.");
    }

    /// <summary>Kills the server.</summary>
    public void Kill() => Assert.Equal(0, Signals.Kill(server!.Id, Signals.Kill9));

    /// <summary>The one value that a question gives.</summary>
    public async Task<T> AskAsync<T>(string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(Connection);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
        {
            _ = Signals.Kill(server.Id, Signals.Quit);
            await server.WaitForExitAsync();
        }
        folder.Dispose();
    }

    private string[] AsUser(string program, params string[] arguments) =>
    [
        .. Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"]
            : Array.Empty<string>(),
        Path.Combine(binaries!, program), .. arguments,
    ];

    private Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in command[1..]) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    private async Task RunAsync(params string[] command)
    {
        using Process process = Start(command);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static string? Binaries() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
