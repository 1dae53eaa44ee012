namespace GamingAudit.Tool.Sources;

/// <summary>What a command printed, and its exit code.</summary>
internal sealed record CommandOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>Both streams, one after the other.</summary>
    public string Text => Output + Errors;
}
