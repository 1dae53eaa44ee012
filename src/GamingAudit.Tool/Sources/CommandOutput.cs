using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Sources;

/// <summary>What a command printed, on both streams, and its exit code.</summary>
internal sealed record CommandOutput(int ExitCode, string Text);
