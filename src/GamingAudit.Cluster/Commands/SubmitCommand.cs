using System.CommandLine;
using GamingAudit.Cluster.Jobs;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;
using Hangfire;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>submit</c>: hands a plan to the workers.</summary>
internal sealed class SubmitCommand : DatabaseCommand
{
    private readonly Argument<string> plan = new("plan")
    {
        Description = "The folder that 'gaming-audit plan' wrote.",
        HelpName = "PLAN",
    };

    private readonly Option<int> batch = MakeOption.Number(
        "--batch", 8, 1, 1000, "Items in a job: so many that a job lasts minutes, and few enough that all have one.");

    private readonly Option<string?> queue = new("--queue")
    {
        Description = "What the jobs need: cpu, or gpu, which a plan with --device cuda gets by itself.",
        HelpName = "cpu|gpu",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var need] && !QueueName.Needs.Contains(need.Value))
                    result.AddError($"--queue takes {Sentence.Or(QueueName.Needs)}, and not {need.Value}.");
            },
        },
    };

    private readonly Option<bool> again = new("--again")
    {
        Description = "Hand out again what has no result, or failed, of a plan that was submitted before.",
    };

    public SubmitCommand() : base("submit", "Hand a plan to the workers; what is there already stays as it is.")
    {
        Add(plan);
        Add(batch, queue, again);
    }

    public override string Examples =>
        """
        gaming-audit plan Game.sln --seeds 20 --output night
        gaming-audit-cluster submit night
        gaming-audit-cluster submit night --again            what failed, or was cancelled

        Exit codes: 0 submitted, 1 bad usage, 3 interrupted, 4 internal error or a database that cannot be used.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        Plan read = PlanFile.Read(parsed.GetRequiredValue(plan));
        read.CheckVersion();
        if (read.Items.Count == 0) throw ToolException.Usage($"{read.Folder} has nothing to do.");
        read.Bundle.Verify();
        string name = QueueName.Of(parsed.GetValue(queue) ?? QueueName.NeedOf(read.Document));
        var plans = new PlanStore(opened);
        long sent = await plans.AddAsync(read, parsed.GetRequiredValue(batch), name, cancellation);
        List<int> jobs = await plans.NotHandedOutAsync(read.Id, cancellation);
        if (parsed.GetValue(again))
        {
            await plans.ResumeAsync(read.Id, cancellation);
            await new ResultStore(opened).ForgetFailuresAsync(read.Id, cancellation);
            jobs = await plans.UnfinishedAsync(read.Id, cancellation);
        }
        var client = new BackgroundJobClient(JobEngine.Storage(opened.Connection, JobEngine.Usual));
        foreach (int number in jobs)
        {
            cancellation.ThrowIfCancellationRequested();
            // The queue of the job itself, and not of a state: what is tried again goes there too.
            string job = client.Enqueue<BatchJob>(
                name, one => one.RunAsync(read.Id, number, null, CancellationToken.None));
            await plans.HandedOutAsync(read.Id, number, job, cancellation);
        }
        Console.WriteLine(
            $"Plan {read.Id}: {read.Items.Count:N0} items, {jobs.Count:N0} jobs handed out, {sent >> 10:N0} KiB sent.");
        return ExitCode.Clean;
    }
}
