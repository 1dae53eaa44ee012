namespace GamingAudit.Testing;

/// <summary>
/// A reward failed an assertion. The message is complete in itself, so that any test framework shows all there is.
/// </summary>
public sealed class RewardAssertionException : Exception
{
    /// <summary>A failed assertion that rests on nothing but its message.</summary>
    public RewardAssertionException(string message) : base(message)
    {
    }

    internal RewardAssertionException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>What the assertion rests on.</summary>
    public RewardEvidence Evidence { get; internal init; } = new();
}
