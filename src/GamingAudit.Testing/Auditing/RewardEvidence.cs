using GamingAudit.Engine.Auditing;

namespace GamingAudit.Testing;

/// <summary>What a failed assertion rests on, for a test that wants more of it than the message.</summary>
public sealed class RewardEvidence
{
    internal RewardEvidence()
    {
    }

    /// <summary>What the audit found; null where the assertion needed no audit.</summary>
    public AuditResult? Result { get; internal init; }

    /// <summary>What the check of a property found; null where none was checked.</summary>
    public PropertyResult? Property { get; internal init; }

    /// <summary>The file that holds the witness; null where there is none.</summary>
    public string? WitnessPath { get; internal init; }

    /// <summary>The command that replays the witness; null where there is none.</summary>
    public string? ReplayCommand { get; internal init; }

    /// <summary>Short, since some runners print every property of an exception below its message.</summary>
    public override string ToString() => WitnessPath ?? "in the message";
}
