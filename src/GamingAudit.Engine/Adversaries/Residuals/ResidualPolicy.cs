using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Residuals;

/// <summary>Plays residuals on known policies; where an action is illegal, the first legal one.</summary>
internal static class ResidualPolicy
{
    /// <summary>The policy that does so.</summary>
    /// <param name="dynamics">What is played.</param>
    /// <param name="known">The known policies.</param>
    /// <param name="residual">What is done otherwise.</param>
    public static Policy<TState, TAction> Of<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, IReadOnlyList<Policy<TState, TAction>> known, Residual residual)
        where TState : notnull
    {
        Policy<TState, TAction> policy = known[residual.Base];
        if (residual.Strengths.All(strength => strength == 0)) return policy;
        ActionSpace<TAction> space = dynamics.Actions;
        double[] strengths = [.. residual.Strengths];
        Plan wave = residual.Wave.Plan(space);
        (double from, double until) = (residual.From * dynamics.Horizon, residual.Until * dynamics.Horizon);
        return (state, stepsLeft, chance) =>
        {
            TAction action = policy(state, stepsLeft, chance);
            int step = dynamics.Horizon - stepsLeft;
            if (step < from || step >= until) return action;
            Span<int> branches = stackalloc int[space.Branches.Count];
            Span<float> values = stackalloc float[space.Dimensions];
            space.Encode(action, branches, values);
            int at = step % wave.Length;
            for (int i = 0; i < branches.Length; i++)
                if (strengths[i] >= 0.5) branches[i] = wave.Branches(at)[i];
            for (int i = 0; i < values.Length; i++)
            {
                double towards = wave.Values(at)[i], share = strengths[branches.Length + i];
                values[i] = Math.Clamp((float)(values[i] + share * (towards - values[i])), space.Low[i], space.High[i]);
            }
            if (dynamics.HasMask)
            {
                Span<bool> legal = stackalloc bool[space.MaskLength];
                dynamics.Mask(state, legal);
                LegalChoice.Make(branches, legal, space.Branches);
            }
            return space.Decode(branches, values);
        };
    }
}
