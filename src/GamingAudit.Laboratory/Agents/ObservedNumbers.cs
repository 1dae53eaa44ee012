using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Agents;

/// <summary>Which numbers of an observation show a variable: those that change when it alone is set.</summary>
internal static class ObservedNumbers
{
    private const int Episodes = 32;

    public static bool[] Of<TState, TAction>(MarkovTarget<TState, TAction> target, Intervention<TState> variable)
        where TState : notnull
    {
        IEnvironment<TState, TAction> world = target.Environment;
        var random = new RandomActions<TState, TAction>(
            new GuardedTarget<TState, TAction>(target, new CallMonitor()).Dynamics);
        var chance = new SamplingChance(1);
        var changed = new bool[world.ObservationSize];
        for (int episode = 0; episode < Episodes; episode++)
        {
            TState state = world.Reset(chance);
            for (int left = target.Horizon; left > 0 && !world.IsTerminal(state); left--)
            {
                float[] before = Look(state), after = Look(variable.Set(state, chance));
                for (int i = 0; i < changed.Length; i++) changed[i] |= before[i] != after[i];
                state = world.Step(state, random.Policy(state, left, chance), chance);
            }
        }
        return changed;

        float[] Look(TState state)
        {
            var observation = new float[world.ObservationSize];
            world.Observe(state, observation);
            return observation;
        }
    }
}
