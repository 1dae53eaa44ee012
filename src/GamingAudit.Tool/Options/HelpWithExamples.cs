using System.CommandLine;
using System.CommandLine.Invocation;

namespace GamingAudit.Tool.Options;

/// <summary>The usual help, with what a person learns more from: examples, and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction plain) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0  clean: nothing at or above --fail-on
          1  bad usage: the command line, or what it points at, is wrong
          2  findings at or above --fail-on
          3  inconclusive: not measurable, cut short by the time cap, or interrupted
          4  internal error, or a report or witness that could not be written
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = plain.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        string examples = command is IExemplified exemplified ? exemplified.Examples : RootExamples;
        output.WriteLine("Examples:");
        foreach (string line in examples.Split('\n')) output.WriteLine($"  {line.TrimEnd()}");
        if (command is not IExemplified { HasOwnExitCodes: true })
        {
            output.WriteLine();
            output.WriteLine(ExitCodes);
        }
        return exitCode;
    }

    private const string RootExamples =
        """
        gaming-audit audit                        the project in this folder
        gaming-audit audit Rewards.csproj --target boat-race
        gaming-audit lint MyGame                  the C# files of a Unity project, or of any folder
        gaming-audit replay .gaming-audit/witnesses/boat-race.json
        gaming-audit explain gamed
        """;
}
