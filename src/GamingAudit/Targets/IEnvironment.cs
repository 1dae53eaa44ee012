namespace GamingAudit;

/// <summary>
/// The dynamics of a Markov decision process, and nothing of its rewards. Pure and thread-safe: one instance serves
/// all workers, and whatever changes lives in the state.
/// </summary>
/// <typeparam name="TState">
/// A value: equality gives the exact solver its table, copying gives branching. A readonly record struct fits.
/// </typeparam>
/// <typeparam name="TAction">A member of <see cref="Actions"/>.</typeparam>
public interface IEnvironment<TState, TAction>
{
    /// <summary>What the agent may do.</summary>
    ActionSpace<TAction> Actions { get; }

    /// <summary>Numbers in an observation; the audit itself appends the time left to it.</summary>
    int ObservationSize { get; }

    /// <summary>
    /// Draws the state in which an episode starts. Where that is terminal already, the episode has no step and returns
    /// nothing.
    /// </summary>
    TState Reset(Chance chance);

    /// <summary>
    /// Draws the state that follows one that is not terminal; all randomness comes from <paramref name="chance"/>.
    /// </summary>
    TState Step(TState state, TAction action, Chance chance);

    /// <summary>True where an episode truly ends: nothing is paid from there on.</summary>
    bool IsTerminal(TState state);

    /// <summary>Writes what the agent sees of a state, the last of an episode included.</summary>
    /// <param name="state">The state.</param>
    /// <param name="observation"><see cref="ObservationSize"/> numbers, zero when called; of the order of 1.</param>
    void Observe(TState state, Span<float> observation);
}
