using System.CommandLine;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>cancel</c>: stops a plan.</summary>
internal sealed class CancelCommand : DatabaseCommand
{
    private readonly Argument<string> plan = PlanArgument.Make();

    public CancelCommand() : base("cancel", "Stop a plan; its results stay, and 'submit --again' goes on with it.") =>
        Add(plan);

    public override string Examples =>
        """
        gaming-audit-cluster cancel night

        Exit codes: 0 cancelled, 1 bad usage, 4 internal error or a database that cannot be used.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        string id = PlanArgument.IdOf(parsed.GetRequiredValue(plan));
        if (await new PlanStore(opened).CancelAsync(id, cancellation) == 0)
            throw ToolException.Usage($"There is no plan {id} under way.");
        Console.WriteLine($"Plan {id} is cancelled; jobs under way end within seconds.");
        return ExitCode.Clean;
    }
}
