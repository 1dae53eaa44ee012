namespace GamingAudit.Package.Tests.Feed;

/// <summary>What a process that ran to its end said.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output and standard error together, in the order of arrival.</param>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The result, or a failure that shows the whole output where the exit code is another.</summary>
    public CommandResult Expect(int exitCode = 0)
    {
        Assert.True(ExitCode == exitCode, $"'{Command}' exited with {ExitCode} and not {exitCode}:\n{Output}");
        return this;
    }
}
