using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Learning;

/// <summary>Plays a policy for whole episodes.</summary>
internal static class PolicyEvaluation
{
    /// <summary>The mean discounted return of some episodes, and the environment steps that they took.</summary>
    /// <param name="process">Dynamics and reward.</param>
    /// <param name="policy">Plays.</param>
    /// <param name="episodes">How many.</param>
    /// <param name="seed">Key of the streams: episode n of one seed starts and draws alike for every policy.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static (double MeanReturn, long Steps) Run<TState, TAction>(
        DecisionProcess<TState, TAction> process, Policy<TState, TAction> policy, int episodes, ulong seed,
        CancellationToken cancellation) where TState : notnull
    {
        const ulong policyStream = 0x706F6C;
        GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        var chance = new SamplingChance(seed);
        var own = new SamplingChance(seed);
        double sum = 0;
        long steps = 0;
        for (int episode = 0; episode < episodes; episode++)
        {
            cancellation.ThrowIfCancellationRequested();
            chance.Rekey(seed, (ulong)episode, 0);
            TState state = dynamics.Reset(chance);
            double discount = 1;
            for (int t = 0; t < dynamics.Horizon; t++, discount *= dynamics.Discount)
            {
                own.Rekey(seed ^ policyStream, (ulong)episode, (ulong)t);
                TAction action = policy(state, dynamics.Horizon - t, own);
                chance.Rekey(seed, (ulong)episode, (ulong)t + 1);
                TState next = dynamics.Step(state, action, chance);
                sum += discount * process.Reward(new Transition<TState, TAction>(state, action, next));
                steps++;
                state = next;
                if (dynamics.IsTerminal(state)) break;
            }
        }
        return (sum / episodes, steps);
    }
}
