using System.CommandLine;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>status</c>: how far the plans are.</summary>
internal sealed class StatusCommand : DatabaseCommand
{
    public StatusCommand() : base("status", "Say how far the plans are that were submitted.")
    {
    }

    public override string Examples =>
        """
        gaming-audit-cluster status

        Exit codes: 0 told, 1 bad usage, 4 internal error or a database that cannot be used.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        List<PlanProgress> plans = await new ResultStore(opened).ProgressAsync(cancellation);
        if (plans.Count == 0) Console.WriteLine("No plan was submitted.");
        foreach (PlanProgress plan in plans) Console.WriteLine(Line(plan));
        return ExitCode.Clean;
    }

    private static string Line(PlanProgress plan) =>
        $"{plan.Plan} {plan.Done:N0} of {plan.Items:N0} items"
        + (plan.Failed > 0 ? $", {plan.Failed:N0} failed" : "")
        + (plan.IsCancelled ? ", cancelled" : plan.Running > 0 ? $", {plan.Running:N0} jobs under way" : "")
        + FormattableString.Invariant(
            $"; {plan.Attempts:N0} attempts at {plan.Jobs:N0} jobs, {plan.WorkedSeconds / 3600:0.000} worker-hours")
        + FormattableString.Invariant($" of which {plan.LostSeconds / 3600:0.000} were lost");
}
