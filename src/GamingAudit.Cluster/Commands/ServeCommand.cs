using System.CommandLine;
using System.Net;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>serve</c>: shows the queue of jobs to a browser.</summary>
internal sealed class ServeCommand : DatabaseCommand
{
    private readonly Option<string> address = new("--address")
    {
        Description = "The address to listen on; another than this machine's own needs --token-file.",
        HelpName = "IP",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> port = MakeOption.Number("--port", 8095, 0, 65_535, "The port; 0 for a free one.");

    private readonly Option<string?> token = new("--token-file")
    {
        Description = "A file with a password, which a browser asks for: who knows it may look from elsewhere, and "
            + "requeue and delete jobs.",
        HelpName = "FILE",
    };

    public ServeCommand() : base("serve", "Show the jobs to a browser: to look at, and with a password to change.")
    {
        Add(address, port, token);
    }

    public override string Examples =>
        """
        gaming-audit-cluster serve
        gaming-audit-cluster serve --address 0.0.0.0 --token-file /run/secrets/dashboard

        Exit codes: 0 or 3 stopped, 1 bad usage, 4 internal error or a database that cannot be used.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        if (!IPAddress.TryParse(parsed.GetRequiredValue(address), out IPAddress? ip))
            throw ToolException.Usage($"--address takes an IP address, and {parsed.GetValue(address)} is none.");
        Door door = Door.Of(parsed.GetValue(token));
        if (!IPAddress.IsLoopback(ip) && !door.HasPassword)
            throw ToolException.Usage(
                $"Whoever reaches {ip} could look at all jobs: give a password with --token-file.");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(ip, parsed.GetRequiredValue(port)));
        JobStorage storage = JobEngine.Storage(opened.Connection, JobEngine.Usual);
        builder.Services.AddHangfire(hangfire => hangfire.UseStorage(storage));
        await using WebApplication app = builder.Build();
        app.Use(door.CheckAsync);
        app.UseHangfireDashboard("", new DashboardOptions
        {
            Authorization = [],
            IsReadOnlyFunc = context => !door.IsOpenTo(context),
            DashboardTitle = "gaming-audit",
            AppPath = null,
        });
        await app.StartAsync(cancellation);
        Console.WriteLine($"The jobs are shown on {app.Urls.First()}.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }
        return ExitCode.Clean;
    }
}
