using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Supervision;

/// <summary>How a worker process ended without having been told to.</summary>
internal sealed record WorkerDeath(int ExitCode, bool IsStackOverflow)
{
    // A process that a signal ended has 128 plus the number of the signal for an exit code.
    private const int SignalBase = 128;

    /// <summary>A clause for a person.</summary>
    public override string ToString() => this switch
    {
        { IsStackOverflow: true } => "stack overflow",
        { ExitCode: SignalBase + 6 } => "aborted",
        { ExitCode: SignalBase + 9 } => "killed, perhaps for want of memory",
        { ExitCode: SignalBase + 11 } => "invalid memory access",
        _ => $"exit code {ExitCode}",
    };
}
