using System.CommandLine;

namespace GamingAudit.Tool.Commands;

/// <summary><c>lint</c>: reads reward code for loopholes, without running it.</summary>
internal sealed class LintCommand : Command, IExemplified
{
    private readonly Argument<string[]> paths = new("path")
    {
        Description = "A solution, a project, a folder or a C# file; the current folder by default. A folder without "
            + "a project, such as a Unity project, is read as it lies, references or not.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format =
        MakeOption.Choice("--format", "text", ["text", "json", "sarif"], "How the report is written.");

    private readonly Option<string?> output = new("--output")
    {
        Description = "Write the report to this file; its folder is made if need be.",
        HelpName = "FILE",
    };

    private readonly Option<string> failOn = MakeOption.Choice(
        "--fail-on", "warning", ["warning", "info", "none"], "The least severity that gives exit code 2.");

    private readonly Option<bool> ledger = new("--ledger")
    {
        Description = "Also show each reward term by term, as it was understood (in text and JSON).",
    };

    private readonly Option<bool> noRestore = new("--no-restore")
    {
        Description = "Do not restore the packages of projects first.",
    };

    private readonly Option<bool> verbose = MakeOption.Verbose();

    public LintCommand() : base("lint", "Read reward code for loopholes.")
    {
        Add(paths);
        foreach (Option option in (Option[])[format, output, failOn, ledger, noRestore, verbose]) Add(option);
        SetAction(parsed =>
            (int)Interruption.Run(cancellation => LintRun.RunAsync(Settings(parsed), cancellation)));
    }

    public string Examples =>
        """
        gaming-audit lint                              the solution, project or files in this folder
        gaming-audit lint MyGame --ledger              a Unity project, and what its agents are paid for
        gaming-audit lint Rewards.csproj --format sarif --output lint.sarif
        gaming-audit lint Agent.cs --fail-on info
        gaming-audit explain GA3001                    what a rule means
        """;

    private LintSettings Settings(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(paths) is { Length: > 0 } named ? named : [Directory.GetCurrentDirectory()],
        Format = Enum.Parse<LintFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
        Output = parsed.GetValue(output),
        FailOn = parsed.GetRequiredValue(failOn),
        WithLedgers = parsed.GetValue(ledger),
        Restores = !parsed.GetValue(noRestore),
        Verbose = parsed.GetValue(verbose),
    };
}
