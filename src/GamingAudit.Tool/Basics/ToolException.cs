using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Basics;

/// <summary>Ends a command; the message is one sentence that says what is wrong and what to do.</summary>
internal sealed class ToolException(ExitCode exitCode, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public ExitCode ExitCode => exitCode;

    /// <summary>More for whoever asks for it with <c>--verbose</c>.</summary>
    public string? Detail { get; init; }

    public static ToolException Usage(string message, Exception? inner = null) =>
        new(ExitCode.BadUsage, message, inner);
}
