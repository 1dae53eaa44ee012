using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using GamingAudit.Reporting;
using GamingAudit.Tool.Commands;

namespace GamingAudit.Tool;

/// <summary>The command line: parses it, runs the command, and turns whatever goes wrong into one sentence.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments)
    {
        RootCommand root = Root();
        ParseResult parsed = root.Parse(arguments);
        if (arguments.Length == 0)
        {
            root.Parse("--help").Invoke();
            return (int)ExitCode.BadUsage;
        }
        if (parsed.Action is ParseErrorAction)
        {
            // A missing command comes first, and what stands in its place after it.
            Console.Error.WriteLine($"{parsed.Errors[^1].Message} See '{FullName(parsed)} --help'.");
            return (int)ExitCode.BadUsage;
        }
        if (UnknownOption(parsed) is { } unknown)
        {
            Console.Error.WriteLine(unknown);
            return (int)ExitCode.BadUsage;
        }
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (Exception e)
        {
            return (int)Explain(e, arguments.Contains("--verbose"));
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "Finds out whether a reward function can be gamed: plays adversaries against it and looks for behaviour "
            + "that it pays well and that its designer does not want.")
        {
            new AuditCommand(),
            new ReplayCommand(),
            new RecheckCommand(),
            new ExplainCommand(),
            new BenchCommand(),
            new WorkerCommand(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        if (help.Action is SynchronousCommandLineAction plain) help.Action = new HelpWithExamples(plain);
        return root;
    }

    private static string FullName(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return command is RootCommand ? "gaming-audit" : $"gaming-audit {command.Name}";
    }

    // The parser takes an option that it does not know for an argument where one may stand.
    private static string? UnknownOption(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string? token = command.Arguments.Select(parsed.GetResult).OfType<ArgumentResult>()
            .SelectMany(result => result.Tokens)
            .Select(t => t.Value)
            .FirstOrDefault(value => value.StartsWith('-') && !File.Exists(value));
        if (token is null) return null;
        IReadOnlyList<string> nearest = EditDistance.Nearest(token, command.Options.Select(option => option.Name), 1);
        string hint = nearest.Count > 0 ? $"did you mean {nearest[0]}?" : $"see '{FullName(parsed)} --help'.";
        return $"There is no option {token}: {hint}";
    }

    private static ExitCode Explain(Exception exception, bool verbose)
    {
        (ExitCode exitCode, string message) = exception switch
        {
            ToolException e => (e.ExitCode, e.Message),
            OperationCanceledException => (ExitCode.Inconclusive, "Interrupted before anything was audited."),
            IOException => (ExitCode.InternalError, $"The output could not be written: {exception.Message}"),
            _ => (ExitCode.InternalError, $"Internal error: {exception.Message} (--verbose shows where)"),
        };
        Console.Error.WriteLine(message);
        if (verbose) Console.Error.WriteLine((exception as ToolException)?.Detail ?? exception.ToString());
        return exitCode;
    }
}
