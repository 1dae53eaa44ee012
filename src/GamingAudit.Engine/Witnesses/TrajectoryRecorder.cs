using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Records honest episodes: that of a witness, and its actions on other chances.</summary>
internal sealed class TrajectoryRecorder(Witness witness, int most, ulong seed, CallMonitor monitor)
    : ITargetVisitor<IReadOnlyList<HonestTrajectory>>
{
    private const int RandomEpisodes = 15;

    public IReadOnlyList<HonestTrajectory> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
        where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, monitor);
        var player = new EpisodePlayer<TState, TAction>(guarded);
        Policy<TState, TAction> random = new RandomActions<TState, TAction>(guarded.Dynamics).Policy;
        Episode baseline = Enumerable.Range(0, RandomEpisodes)
            .Select(number => player.Record(random, seed, (ulong)number))
            .OrderBy(episode => episode.Proxy)
            .ElementAt(RandomEpisodes / 2);
        Policy<TState, TAction> honest = EpisodePolicy.Of(guarded.Dynamics, witness.Honest);
        var recorded = new List<Episode> { player.Replay(witness.Honest) };
        for (int number = 1; number < most; number++)
        {
            Episode episode = player.Record(honest, seed, (ulong)number);
            if (!recorded.Any(known => AreSame(known, episode))) recorded.Add(episode);
        }
        // What has no step, or what the true reward does not prefer to random actions, is no example of anything.
        return [.. recorded
            .Where(episode => episode.Steps.Count > 0 && episode.True > baseline.True)
            .Select(episode => new HonestTrajectory(episode, baseline))];
    }

    private static bool AreSame(Episode one, Episode other) => one.ResetChance.SequenceEqual(other.ResetChance)
        && one.Steps.Count == other.Steps.Count
        && one.Steps.Zip(other.Steps).All(pair => pair.First.Chance.SequenceEqual(pair.Second.Chance));
}
