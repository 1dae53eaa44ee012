using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit;
using GamingAudit.Tool.Commands.Baseline;
using GamingAudit.Tool.Commands.Bench;
using GamingAudit.Tool.Commands.Doctor;
using GamingAudit.Tool.Commands.Explain;
using GamingAudit.Tool.Commands.Laboratory;
using GamingAudit.Tool.Commands.ExportTest;
using GamingAudit.Tool.Commands.Lint;
using GamingAudit.Tool.Commands.Plans;
using GamingAudit.Tool.Commands.Plans.Merging;
using GamingAudit.Tool.Commands.Plans.Sharding;
using GamingAudit.Tool.Commands.Play;
using GamingAudit.Tool.Commands.Schema;
using GamingAudit.Tool.Commands.Serve;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool;

/// <summary>The command line: parses it, runs the command, and turns whatever goes wrong into one sentence.</summary>
internal static class CommandLine
{
    // Each made when it is needed: much of a short run is its start.
    private static readonly (string Name, Func<Command> Make)[] Commands =
    [
        ("audit", () => new AuditCommand()),
        ("plan", () => new PlanCommand()),
        ("shard", () => new ShardCommand()),
        ("merge", () => new MergeCommand()),
        ("lint", () => new LintCommand()),
        ("baseline", () => new BaselineCommand()),
        ("replay", () => new ReplayCommand()),
        ("recheck", () => new RecheckCommand()),
        ("export-test", () => new ExportTestCommand()),
        ("explain", () => new ExplainCommand()),
        ("schema", () => new SchemaCommand()),
        ("bench", () => new BenchCommand()),
        ("lab", () => new LabCommand()),
        ("diagnose", () => new DiagnoseCommand()),
        ("mitigate", () => new MitigateCommand()),
        ("serve", () => new ServeCommand()),
        ("doctor", () => new DoctorCommand()),
    ];

    public static int Run(string[] arguments) => arguments is [WorkerHost.Command, var limit]
        ? RunWorker(limit)
        : Run(arguments, Root(arguments.FirstOrDefault()), "gaming-audit");

    /// <summary>Runs a command of another tool in the same way.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="root">Its commands.</param>
    /// <param name="name">What the tool is called.</param>
    public static int Run(string[] arguments, RootCommand root, string name)
    {
        try
        {
            HelpOption help = root.Options.OfType<HelpOption>().Single();
            if (help.Action is SynchronousCommandLineAction plain) help.Action = new HelpWithExamples(plain);
            ParseResult parsed = root.Parse(arguments.Length > 0 ? arguments : ["--help"]);
            if (Misuse(parsed, name) is { } misuse) throw ToolException.Usage(misuse);
            int exitCode = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            return arguments.Length > 0 ? exitCode : (int)ExitCode.BadUsage;
        }
        catch (Exception e)
        {
            return (int)Explain(e, arguments.Contains("--verbose"));
        }
    }

    private static int RunWorker(string limit)
    {
        try
        {
            WorkerHost.Run(limit);
            return (int)ExitCode.Clean;
        }
        catch (Exception e)
        {
            return (int)Explain(e, verbose: true);
        }
    }

    /// <summary>The commands of <c>gaming-audit</c>.</summary>
    /// <param name="name">The one that is asked for; where there is none of that name, all are made.</param>
    public static RootCommand Root(string? name = null)
    {
        var root = new RootCommand(
            "Finds out whether a reward function can be gamed: plays adversaries against it and looks for behaviour "
            + "that it pays well and that its designer does not want; and reads its source for loopholes.");
        bool isThere = Commands.Any(command => command.Name == name);
        foreach ((string one, Func<Command> make) in Commands)
            if (!isThere || one == name) root.Add(make());
        return root;
    }

    /// <summary>What is wrong with a command line, a sentence; null where nothing is.</summary>
    // Of a missing command and a word that is none, the parser tells the second last.
    internal static string? Misuse(ParseResult parsed, string name)
    {
        string help = $"see '{FullName(parsed.CommandResult, name)} --help'.";
        if (parsed.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) return $"An argument is empty: {help}";
        if (WithoutValue(parsed) is { } bare) return $"{bare} needs a value: {help}";
        if (UnknownOption(parsed) is { } option)
        {
            IReadOnlyList<string> nearest =
                EditDistance.Nearest(option, parsed.CommandResult.Command.Options.Select(o => o.Name), 1);
            return $"There is no option {option}: {(nearest.Count > 0 ? $"did you mean {nearest[0]}?" : help)}";
        }
        if (parsed.Action is not ParseErrorAction) return null;
        if (UnknownCommand(parsed) is { } word)
        {
            IReadOnlyList<string> nearest = EditDistance.Nearest(
                word, parsed.CommandResult.Command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name), 1);
            return $"There is no command {word}: {(nearest.Count > 0 ? $"did you mean {nearest[0]}?" : help)}";
        }
        string error = parsed.Errors[^1].Message;
        return error.EndsWith('?') ? error : $"{error.TrimEnd('.')}: {help}";
    }

    // The parser takes the next option for the value of one that has none.
    private static string? WithoutValue(ParseResult parsed)
    {
        HashSet<string> names = [.. parsed.CommandResult.Command.Options.Select(option => option.Name)];
        return parsed.CommandResult.Children.OfType<OptionResult>()
            .FirstOrDefault(result => result.Tokens.Any(token => names.Contains(token.Value)))?.Option.Name;
    }

    // The parser takes an option that it does not know for an argument where one may stand.
    private static string? UnknownOption(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .Select(parsed.GetResult).OfType<ArgumentResult>()
        .SelectMany(result => result.Tokens)
        .Select(token => token.Value)
        .Concat(parsed.UnmatchedTokens)
        .FirstOrDefault(value => value.StartsWith('-') && !File.Exists(value));

    private static string? UnknownCommand(ParseResult parsed) =>
        parsed.CommandResult.Command is { Subcommands.Count: > 0, Arguments.Count: 0 }
            ? parsed.UnmatchedTokens.FirstOrDefault()
            : null;

    private static string FullName(CommandResult command, string name) =>
        command.Parent is CommandResult parent ? $"{FullName(parent, name)} {command.Command.Name}" : name;

    private static ExitCode Explain(Exception exception, bool verbose)
    {
        (ExitCode exitCode, string message) = exception switch
        {
            ToolException e => (e.ExitCode, e.Message),
            OperationCanceledException => (ExitCode.Inconclusive, "Interrupted before there was anything to report."),
            // What is read, and every other file that is written, has a sentence of its own.
            IOException or UnauthorizedAccessException =>
                (ExitCode.InternalError, $"The output could not be written: {exception.Message}"),
            _ => (ExitCode.InternalError, $"Internal error: {exception.Message} (--verbose shows where)"),
        };
        Console.Error.WriteLine(SafeText.Line(message));
        if (verbose) Console.Error.WriteLine((exception as ToolException)?.Detail ?? exception.ToString());
        return exitCode;
    }
}
