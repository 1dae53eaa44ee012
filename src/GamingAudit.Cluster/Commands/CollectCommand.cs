using System.CommandLine;
using System.Text.Json;
using GamingAudit.Cluster.Storage;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Cluster.Commands;

/// <summary><c>collect</c>: writes the results of a plan as parts, for <c>gaming-audit merge</c>.</summary>
internal sealed class CollectCommand : DatabaseCommand
{
    private readonly Argument<string> plan = new("plan")
    {
        Description = "The folder of the plan that was submitted.",
        HelpName = "PLAN",
    };

    private readonly Option<bool> wait = new("--wait")
    {
        Description = "Wait until all results are there.",
    };

    private readonly Option<double> poll = MakeOption.Number(
        "--poll", 5.0, 0.1, 3600, "Seconds between two looks.");

    public CollectCommand() : base("collect", "Write the results of a plan as parts, for 'gaming-audit merge'.")
    {
        Add(plan);
        Add(wait, poll);
    }

    public override string Examples =>
        """
        gaming-audit-cluster collect night --wait
        gaming-audit merge night --report html=audit.html

        Exit codes: 0 all results, 1 bad usage, 3 some are missing, 4 internal error or what could not be written.
        """;

    protected override async Task<ExitCode> RunAsync(
        ParseResult parsed, ClusterDatabase opened, CancellationToken cancellation)
    {
        Plan read = PlanFile.Read(parsed.GetRequiredValue(plan));
        read.CheckVersion();
        var results = new ResultStore(opened);
        List<(int Item, string Line, string Kernels)> lines;
        while ((lines = await results.LinesAsync(read.Id, cancellation)).Count < read.Items.Count
            && parsed.GetValue(wait))
            await Task.Delay(TimeSpan.FromSeconds(parsed.GetRequiredValue(poll)), cancellation);
        // Parts of an earlier collection held less.
        int part = 0;
        foreach (IGrouping<string, (int Item, string Line, string Kernels)> same in lines.GroupBy(line => line.Kernels))
            Write(FileOf(read, ++part), read, same.Key, [.. same]);
        while (File.Exists(FileOf(read, ++part))) File.Delete(FileOf(read, part));
        Console.WriteLine($"Plan {read.Id}: {lines.Count:N0} of {read.Items.Count:N0} items are in {read.Parts}.");
        return lines.Count == read.Items.Count ? ExitCode.Clean : ExitCode.Inconclusive;
    }

    private static string FileOf(Plan plan, int number) => Path.Combine(plan.Parts, $"cluster-{number}.jsonl");

    private static void Write(string path, Plan plan, string kernels, (int Item, string Line, string Kernels)[] lines)
    {
        var header = new PartHeader(
            PartHeader.CurrentFormat, plan.Id, ToolVersion.Full, kernels, null, [.. lines.Select(line => line.Item)]);
        OutputFile.WriteText(path, writer =>
        {
            writer.Write(JsonSerializer.Serialize(header, PlanJsonContext.Default.PartHeader) + "\n");
            foreach ((_, string line, _) in lines) writer.Write(line + "\n");
        });
    }
}
