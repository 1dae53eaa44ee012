using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>A fault of a target's code, found while auditing it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Call">Which piece of user code.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Arguments">The state, action and transition it was called with, as text; null where unknown.</param>
public sealed record Fault(FaultKind Kind, UserCall Call, string Message, string? Arguments)
{
    /// <summary>Where that code is written; null where no portable PDB says so, or nothing of it was called.</summary>
    public SourceLocation? Location { get; init; }
}
