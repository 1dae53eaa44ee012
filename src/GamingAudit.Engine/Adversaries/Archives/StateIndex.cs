using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>Numbers states in the order in which they are met: each is a place of its own.</summary>
internal sealed class StateIndex<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) : IPlaces<TState>
    where TState : notnull
{
    private readonly Dictionary<TState, int> numbers = [];
    private readonly List<TState> states = [];

    public int Count => states.Count;

    public IReadOnlyList<TState> States => states;

    /// <summary>The number of a state that was met before; -1 for any other. Thread-safe between additions.</summary>
    public int Find(TState state)
    {
        using (dynamics.Comparing(state)) return numbers.TryGetValue(state, out int number) ? number : -1;
    }

    /// <summary>The number of a state, a new one where it is met for the first time.</summary>
    public int Add(TState state)
    {
        int number;
        using (dynamics.Comparing(state))
        {
            if (numbers.TryGetValue(state, out number)) return number;
            number = states.Count;
            numbers.Add(state, number);
        }
        states.Add(state);
        return number;
    }

    /// <inheritdoc/>
    public ulong Of(TState state) => (ulong)Find(state);
}
