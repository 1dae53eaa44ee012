using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>Plays a plan by the clock; where its action is illegal, the first legal one.</summary>
internal static class PlanPolicy
{
    public static Policy<TState, TAction> Of<TState, TAction>(GuardedDynamics<TState, TAction> dynamics, Plan plan)
        where TState : notnull
    {
        ActionSpace<TAction> space = dynamics.Actions;
        var actions = new TAction[Math.Min(plan.Length, dynamics.Horizon)];
        for (int step = 0; step < actions.Length; step++)
            actions[step] = space.Decode(plan.Branches(step), plan.Values(step));
        if (!dynamics.HasMask) return (_, stepsLeft, _) => actions[(dynamics.Horizon - stepsLeft) % plan.Length];
        return (state, stepsLeft, _) =>
        {
            int step = (dynamics.Horizon - stepsLeft) % plan.Length;
            Span<bool> legal = stackalloc bool[space.MaskLength];
            Span<int> branches = stackalloc int[space.Branches.Count];
            dynamics.Mask(state, legal);
            plan.Branches(step).CopyTo(branches);
            return LegalChoice.Make(branches, legal, space.Branches)
                ? space.Decode(branches, plan.Values(step))
                : actions[step];
        };
    }
}
