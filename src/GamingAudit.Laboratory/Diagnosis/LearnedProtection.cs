using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Agents;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// What becomes of agents where writing what is protected costs more than it can bring, where a target cannot be
/// enumerated.
/// </summary>
internal static class LearnedProtection
{
    // Draws of an action's outcome, alike for every action: where dynamics are deterministic one would do.
    private const int Draws = 4;

    // Actions that one is compared with: all of a discrete space of a usual size, some of others.
    private const int Others = 16;

    /// <summary>One for each declared value, and where there are several one for all.</summary>
    /// <param name="target">The target.</param>
    /// <param name="gain">What the proxy's optimum gains over random actions: what a write costs.</param>
    /// <param name="train">Trains an agent on a target's proxy.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<Protection> Of<TState, TAction>(
        MarkovTarget<TState, TAction> target, double gain, Func<MarkovTarget<TState, TAction>, TrainedPolicy> train,
        CancellationToken cancellation) where TState : notnull
    {
        TrainedPolicy free = train(target);
        var found = target.MayNotWrite.Select(value => Without(value.Name, [value])).ToList();
        if (target.MayNotWrite.Count > 1) found.Add(Without("all of them", target.MayNotWrite));
        return found;

        Protection Without(string name, IReadOnlyList<ProtectedValue<TState>> values)
        {
            Reward<TState, TAction> writes = Writes(target, values);
            MarkovTarget<TState, TAction> costly = target.In(
                target.Environment, step => target.Proxy(step) - gain * writes(step), target.True);
            TrainedPolicy without = train(costly);
            return new Protection(
                name, Mean(target, free, writes), Mean(target, without, target.Proxy),
                Mean(target, without, target.True));
        }

        double Mean(MarkovTarget<TState, TAction> played, TrainedPolicy agent, Reward<TState, TAction> reward) =>
            AgentTraining.Return(played, AgentTraining.Player(agent, played), reward, cancellation);
    }

    // As in enumerated targets: an action writes a value where it is likelier to change it than another action is.
    private static Reward<TState, TAction> Writes<TState, TAction>(
        MarkovTarget<TState, TAction> target, IReadOnlyList<ProtectedValue<TState>> values) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics =
            new GuardedTarget<TState, TAction>(target, new CallMonitor()).Dynamics;
        Policy<TState, TAction> random = new RandomActions<TState, TAction>(dynamics).Policy;
        return step => values.Any(value => IsWritten(value, step)) ? 1 : 0;

        bool IsWritten(ProtectedValue<TState> value, Transition<TState, TAction> step)
        {
            object before = value.Read(step.Before);
            int changes = Changes(value, before, step.Before, step.Action);
            if (changes == 0) return false;
            var chance = new SamplingChance(Draws);
            for (int other = 0; other < Others; other++)
                if (Changes(value, before, step.Before, random(step.Before, 1, chance)) < changes) return true;
            return false;
        }

        int Changes(ProtectedValue<TState> value, object before, TState state, TAction action)
        {
            int changes = 0;
            for (ulong draw = 0; draw < Draws; draw++)
                if (!Equals(value.Read(target.Environment.Step(state, action, new SamplingChance(draw))), before))
                    changes++;
            return changes;
        }
    }
}
