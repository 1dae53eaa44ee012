using System.Collections.Concurrent;

namespace GamingAudit.Testing.Generation;

/// <summary>
/// Remembers which trajectory a generated value came from, so that the value can be shrunk through it.
/// </summary>
internal sealed class TrajectoryMemory<TState, TAction, T>(Func<Trajectory<TState, TAction>, T> end)
    where TState : notnull
{
    private const int Most = 4_096;
    private readonly ConcurrentQueue<(T Value, Trajectory<TState, TAction> Trajectory)> recent = [];

    public T Keep(Trajectory<TState, TAction> trajectory)
    {
        T value = end(trajectory);
        recent.Enqueue((value, trajectory));
        if (recent.Count > Most) recent.TryDequeue(out _);
        return value;
    }

    /// <summary>The shortest remembered trajectory that gives the value; null if it is forgotten.</summary>
    public Trajectory<TState, TAction>? Of(T value) => recent
        .Where(kept => EqualityComparer<T>.Default.Equals(kept.Value, value))
        .MinBy(kept => kept.Trajectory.Steps.Count).Trajectory;
}
