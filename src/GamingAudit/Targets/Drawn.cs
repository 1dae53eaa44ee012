namespace GamingAudit;

/// <summary>A state, and a draw that only the reward sees.</summary>
/// <param name="State">The state of the environment that is extended.</param>
/// <param name="Draw">What was drawn when it was entered.</param>
public readonly record struct Drawn<TState, TDraw>(TState State, TDraw Draw)
{
    /// <inheritdoc/>
    public override string ToString() => $"{State}, drawn {Draw}";
}
