using System.CommandLine;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Formats;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Rules;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Lint;

/// <summary><c>lint</c>: reads reward code for loopholes, without running it.</summary>
internal sealed class LintCommand : ReportCommand<LintReport>
{
    private const string None = "none";

    private readonly Argument<string[]> paths = new("path")
    {
        Description = "A solution, a project, a folder or a C# file; the current folder by default. A folder without "
            + "a project, such as a Unity project, is read as it lies, references or not.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> failOn = MakeOption.Choice(
        "--fail-on", "warning", ["warning", "info", None], "The least severity that gives exit code 2.");

    private readonly Option<bool> ledger = new("--ledger")
    {
        Description = "Also show each reward term by term, as it was understood (in text and JSON).",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Also read tests, packages, and the sources and examples of frameworks.",
    };

    private readonly Option<bool> loose = new("--loose")
    {
        Description = "Read the C# files of projects and solutions as they lie, as text alone: nothing is evaluated, "
            + "built or restored. For code of strangers.",
    };

    private readonly Option<bool> fix = new("--fix")
    {
        Description = "First mend what can be mended by an edit that compiles, in the files themselves: of the "
            + "findings that would be reported, and by these rules alone.",
    };

    private readonly Option<bool> noRestore = new("--no-restore")
    {
        Description = "Do not restore the packages of projects first.",
    };

    private readonly Option<string[]> rules = MakeOption.Choices(
        "--rule", [.. RewardRules.All.Select(rule => rule.Id)],
        "Report findings of this rule only; may be given several times.");

    private readonly ChangeOptions changes = new("Report findings only in files");
    private readonly BaselineOptions baseline = new();
    private readonly Option<bool> verbose = MakeOption.Verbose();

    public LintCommand() : base("lint", "Read reward code for loopholes.", LintFormats.All)
    {
        Add(paths);
        Add(failOn, rules, ledger, fix, all, loose, noRestore, verbose);
        changes.AddTo(this);
        baseline.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit lint                              the solution, project or files in this folder
        gaming-audit lint MyGame --ledger              a Unity project, and what its agents are paid for
        gaming-audit lint Rewards.csproj --format sarif --output lint.sarif
        gaming-audit lint Agent.cs --fail-on info
        gaming-audit lint --since origin/main          what a branch touches
        gaming-audit lint --fix --rule GA1001          mend what that rule finds, where an edit is plain
        gaming-audit lint --loose                      a stranger's pull request: text alone, nothing of it runs
        gaming-audit explain GA3001                    what a rule means
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) =>
        LintRun.RunAsync(Settings(parsed), cancellation);

    private LintSettings Settings(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(paths) is { Length: > 0 } named ? named : [Directory.GetCurrentDirectory()],
        Report = Report(parsed),
        FailOn = parsed.GetRequiredValue(failOn) is var word && word == None
            ? null
            : Enum.Parse<FindingLevel>(word, ignoreCase: true),
        Rules = parsed.GetValue(rules) ?? [],
        Baseline = baseline.Read(parsed),
        Since = changes.Read(parsed),
        Mends = parsed.GetValue(fix),
        WithLedgers = parsed.GetValue(ledger),
        ReadsAll = parsed.GetValue(all),
        Loose = parsed.GetValue(loose),
        Restores = !parsed.GetValue(noRestore),
        Verbose = parsed.GetValue(verbose),
    };
}
