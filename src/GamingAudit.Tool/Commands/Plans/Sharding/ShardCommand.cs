using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Plans.Sharding;

/// <summary><c>shard</c>: does a part of a plan.</summary>
internal sealed class ShardCommand : ToolCommand
{
    private readonly Argument<string> plan = new("plan")
    {
        Description = "The folder that 'gaming-audit plan' wrote.",
        HelpName = "PLAN",
    };

    private readonly Argument<string?> shard = new("shard")
    {
        Description = "Which part: 3/8 for the third of eight. It depends on nothing but the plan.",
        HelpName = "I/N",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int[]> items = MakeOption.Numbers(
        "--item", 0, int.MaxValue, "Do this item, from 0, instead of a shard; may be given several times.");

    private readonly Option<string?> output = new("--output")
    {
        Description = "The file of the part; parts/I-of-N.jsonl in the plan's folder by default. What a run that was "
            + "killed has left there is taken over. With -, standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string?> bundles = new("--bundles")
    {
        Description = "The folder in which bundles lie, each in one of its own; bundle in the plan's by default.",
        HelpName = "FOLDER",
    };

    private readonly Option<int> threads = MakeOption.Threads();
    private readonly Option<string?> libtorch = EngineOptions.Libtorch();
    private readonly Option<bool> verbose = MakeOption.Verbose();

    private readonly Option<bool> endWithInput = new("--end-with-input")
    {
        Description = "End at once when standard input ends, as it does when the process that started this one dies.",
    };

    public ShardCommand() : base("shard", "Do a part of a plan, from its bundle alone.")
    {
        Add(plan);
        Add(shard);
        Add(items, output, bundles, threads, libtorch, endWithInput, verbose);
    }

    public override string Examples =>
        """
        gaming-audit shard plan 3/8                          the third of eight parts
        gaming-audit shard plan $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT
        gaming-audit shard plan --item 17 --item 18 --output part.jsonl

        Exit codes: 0 done, 1 bad usage, 3 interrupted, 4 internal error or a part that could not be written.
        """;

    public override bool HasOwnExitCodes => true;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(endWithInput)) Lifeline.Watch();
        string? folder = parsed.GetValue(libtorch);
        return new ShardRun(new ShardSettings(
            parsed.GetRequiredValue(plan), parsed.GetValue(shard), parsed.GetValue(items) ?? [],
            parsed.GetValue(output), parsed.GetValue(bundles), parsed.GetRequiredValue(threads),
            folder is null ? null : Path.GetFullPath(folder), parsed.GetValue(verbose))).RunAsync(cancellation);
    }
}
