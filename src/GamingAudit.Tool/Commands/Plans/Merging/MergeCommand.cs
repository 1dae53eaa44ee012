using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Settings;

namespace GamingAudit.Tool.Commands.Plans.Merging;

/// <summary><c>merge</c>: joins the parts of a plan.</summary>
internal sealed class MergeCommand : ReportCommand<AuditReport>
{
    private readonly Argument<string> plan = new("plan")
    {
        Description = "The folder that 'gaming-audit plan' wrote.",
        HelpName = "PLAN",
    };

    private readonly Argument<string[]> parts = new("part")
    {
        Description = "The files that 'gaming-audit shard' wrote, in any order; those in the plan's folder by default.",
        HelpName = "PART",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int?> run = MakeOption.Optional(
        "--run", 1, int.MaxValue, "Report this run alone, of a plan with several.");

    private readonly Option<bool> anyArithmetic = new("--any-arithmetic")
    {
        Description = "Join parts of machines that differ in their arithmetic, and so perhaps in the last digits.",
    };

    private readonly Option<string?> witnesses = new("--witnesses")
    {
        Description = "The folder that the witnesses are written to; the one that 'audit' would take by default.",
        HelpName = "FOLDER",
    };

    private readonly GateOptions gate = new();

    public MergeCommand() : base("merge", "Join the parts of a plan into one report.", AuditFormats.All)
    {
        Add(plan);
        Add(parts);
        Add(run, anyArithmetic, witnesses);
        gate.AddTo(this);
    }

    public override string Examples =>
        $$"""
        gaming-audit merge plan                              the parts in the folder plan/parts
        gaming-audit merge plan downloads/*.jsonl --report sarif=audit.sarif
        gaming-audit merge night --report json=night/{{MergeRun.RunMark}}.json    a file for each of several runs
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) =>
        Task.FromResult(new MergeRun(new MergeSettings(
            parsed.GetRequiredValue(plan), parsed.GetValue(parts) ?? [], parsed.GetValue(run),
            parsed.GetValue(anyArithmetic), parsed.GetValue(witnesses),
            gate.Read(parsed, RepositorySettings.Near(".")), Report(parsed))).Run());
}
