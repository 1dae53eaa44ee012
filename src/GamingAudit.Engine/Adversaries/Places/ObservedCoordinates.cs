using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>Some numbers of what is observed of a state.</summary>
internal sealed class ObservedCoordinates<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, IReadOnlyList<int> chosen) : ICoordinates<TState> where TState : notnull
{
    private const int MostOnStack = 1024;

    /// <inheritdoc/>
    public int Count => chosen.Count;

    /// <inheritdoc/>
    public void Read(TState state, Span<double> values)
    {
        Span<float> observation = dynamics.ObservationSize <= MostOnStack
            ? stackalloc float[dynamics.ObservationSize]
            : new float[dynamics.ObservationSize];
        dynamics.Observe(state, observation);
        for (int i = 0; i < chosen.Count; i++) values[i] = observation[chosen[i]];
    }

    /// <inheritdoc/>
    public bool IsNumber(int index) => true;
}
