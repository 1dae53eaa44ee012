using System.CommandLine;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Cluster.Commands;

/// <summary>A command that needs the database.</summary>
internal abstract class DatabaseCommand : ToolCommand
{
    private readonly DatabaseOption database = new();

    protected DatabaseCommand(string name, string description) : base(name, description) => database.AddTo(this);

    public override bool HasOwnExitCodes => true;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, CancellationToken cancellation)
    {
        await using ClusterDatabase opened = await database.OpenAsync(parsed, cancellation);
        return await RunAsync(parsed, opened, cancellation);
    }

    protected abstract Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation);
}
