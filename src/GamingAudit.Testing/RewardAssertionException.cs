using GamingAudit.Engine.Auditing;

namespace GamingAudit.Testing;

/// <summary>
/// A reward failed an assertion. The message is complete in itself, so that any test framework shows all there is.
/// </summary>
public sealed class RewardAssertionException : Exception
{
    /// <summary>A failed assertion that holds no result.</summary>
    public RewardAssertionException(string message) : base(message)
    {
    }

    internal RewardAssertionException(string message, Exception inner) : base(message, inner)
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
}
