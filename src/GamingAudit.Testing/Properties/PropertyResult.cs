namespace GamingAudit.Testing;

/// <summary>What the check of a property of a reward found.</summary>
public sealed record PropertyResult
{
    /// <summary>The property, as a clause: "no profitable idle cycle".</summary>
    public required string Property { get; init; }

    /// <summary>The name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Whether the property holds.</summary>
    public required PropertyOutcome Outcome { get; init; }

    /// <summary>What was found, in sentences for a person.</summary>
    public required string Message { get; init; }

    /// <summary>Decided every random choice of the check.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Random cases that were tried; 0 where the check was exact.</summary>
    public int Cases { get; init; }

    /// <summary>True where every reachable state was looked at.</summary>
    public bool IsExact { get; init; }

    /// <summary>What shows that the property fails, simplified; null where the message says all there is.</summary>
    public CounterExample? CounterExample { get; init; }

    /// <summary>The results of the properties that this one is made of; empty where it is one itself.</summary>
    public IReadOnlyList<PropertyResult> Parts { get; init; } = [];

    /// <summary>The result as the message of a failed test.</summary>
    public override string ToString() => PropertyMessage.Of(this);
}
