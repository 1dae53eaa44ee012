namespace GamingAudit;

/// <summary>A state, and whether what the agent did last has ended the episode.</summary>
/// <param name="State">The state of the environment that is extended.</param>
/// <param name="HasEnded">True where <see cref="ExtendedTargets.EndingWhen"/> says so.</param>
public readonly record struct Ended<TState>(TState State, bool HasEnded)
{
    /// <inheritdoc/>
    public override string ToString() => HasEnded ? $"{State}, ended" : $"{State}";
}
