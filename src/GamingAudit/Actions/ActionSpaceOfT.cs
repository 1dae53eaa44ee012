namespace GamingAudit;

/// <summary>An action space whose actions are values of <typeparamref name="TAction"/>.</summary>
public abstract class ActionSpace<TAction> : ActionSpace
{
    private protected ActionSpace(int[] branches, float[] low, float[] high) : base(branches, low, high)
    {
    }

    /// <summary>
    /// The action that these choices, or these numbers (clipped to the bounds by the caller), stand for.
    /// </summary>
    /// <param name="branches">One choice a branch; empty for a Box.</param>
    /// <param name="values">One number a dimension; empty unless a Box.</param>
    public abstract TAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values);

    /// <summary>The inverse of <see cref="Decode"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The action is not in this space.</exception>
    public abstract void Encode(TAction action, Span<int> branches, Span<float> values);

    private protected static ArgumentOutOfRangeException Outside(TAction action) =>
        new(nameof(action), action, "The action is not in the action space.");
}
