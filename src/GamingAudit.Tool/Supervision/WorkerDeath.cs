using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Supervision;

/// <summary>How a worker process ended without having been told to.</summary>
internal sealed record WorkerDeath(int ExitCode, bool IsStackOverflow)
{
    // A process that a signal ended has 128 plus the number of the signal for an exit code.
    private const int SignalBase = 128;
    private const int Hangup = 1;
    private const int Kill = 9;
    private const int Terminate = 15;

    /// <summary>True where somebody else ended it, or the system for want of memory: its own code does not.</summary>
    public bool IsFromOutside => ExitCode is SignalBase + Hangup or SignalBase + Kill or SignalBase + Terminate;

    /// <summary>A clause for a person.</summary>
    public override string ToString() => this switch
    {
        { IsStackOverflow: true } => "stack overflow",
        { ExitCode: SignalBase + 6 } => "aborted",
        { ExitCode: SignalBase + Kill } => "killed, perhaps for want of memory",
        { ExitCode: SignalBase + 11 } => "invalid memory access",
        { ExitCode: SignalBase + Hangup or SignalBase + Terminate } => "ended by a signal",
        _ => $"exit code {ExitCode}",
    };
}
