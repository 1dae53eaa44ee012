using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Testing.Generation;

/// <summary>Random trajectories of a target, from its reset or from states of the user's.</summary>
internal sealed class TrajectorySource<TState, TAction>(
    TrajectoryPlayer<TState, TAction> player, Arbitrary<TState>? states) where TState : notnull
{
    private const int Attempts = 1_000;
    private readonly RandomBehaviour<TState, TAction> behaviour = new(player);

    /// <summary>A trajectory that the seed decides.</summary>
    /// <param name="seed">Decides everything but the supplied start.</param>
    /// <param name="number">The number of the episode.</param>
    /// <param name="length">Its length at most; null for a random one.</param>
    /// <param name="from">Where to begin; null for a reset.</param>
    public Trajectory<TState, TAction>? Draw(ulong seed, ulong number, int? length = null, Start<TState>? from = null)
    {
        var chance = new SamplingChance(seed ^ RandomStream.Trajectories, number);
        int steps = length ?? RandomBehaviour<TState, TAction>.Length(player.Dynamics.Horizon, chance);
        return player.Record(behaviour.Draw(chance), seed, number, steps, from);
    }

    /// <summary>Whole episodes, the same for the same seed.</summary>
    public IEnumerable<Trajectory<TState, TAction>> Episodes(ulong seed, int count)
    {
        for (ulong number = 0; number < (ulong)count; number++)
            if (Draw(seed, number, player.Dynamics.Horizon) is { } episode) yield return episode;
    }

    public Arbitrary<Trajectory<TState, TAction>> Arbitrary() =>
        Arb.From(Generator(), new TrajectoryShrinker<TState, TAction>(player).Shrink);

    private Gen<Trajectory<TState, TAction>> Generator()
    {
        Gen<int> half = Gen.Choose(0, int.MaxValue);
        Gen<Start<TState>?> starts = states is null
            ? Gen.Constant<Start<TState>?>(null)
            : states.Generator.Select(state => (Start<TState>?)new Start<TState>(state));
        return half.SelectMany(high => half, (high, low) => ((ulong)high << 31) | (uint)low)
            .SelectMany(_ => starts, (seed, start) => (Seed: seed, Start: start))
            .Select(drawn => Trajectory(drawn.Seed, drawn.Start));
    }

    // A reset may draw a terminal state now and then; an episode there has no step to look at.
    private Trajectory<TState, TAction> Trajectory(ulong seed, Start<TState>? start)
    {
        for (ulong number = 0; number < Attempts; number++)
        {
            if (Draw(seed, number, from: start) is { } trajectory) return trajectory;
            if (start is not null) break;
        }
        throw new NoTrajectoryException(
            start is null
                ? $"Resetting gave a terminal state {Attempts:N0} times in a row, so there is no step to look at."
                : $"The supplied state {start.State} is terminal, so there is no step to look at.");
    }
}
