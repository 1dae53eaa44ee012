using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>Random legal actions, each held for as long as chance has it.</summary>
internal sealed class StickyActions<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    private readonly ActionSpace<TAction> space = dynamics.Actions;
    private readonly RandomActions<TState, TAction> random = new(dynamics);

    /// <summary>How likely an action is held for another step: not at all, often, or nearly always.</summary>
    public static double DrawHold(Chance chance) => chance.Choose(1, 1, 1) switch { 0 => 0, 1 => 0.5, _ => 0.9 };

    /// <summary>The action before, where it is held and legal, or another.</summary>
    public TAction Next(TState state, TAction before, double hold, Chance chance) =>
        hold > 0 && chance.Bernoulli(hold) && IsLegal(state, before) ? before : Draw(state, chance);

    /// <summary>A random legal action.</summary>
    public TAction Draw(TState state, Chance chance)
    {
        if (space.Dimensions == 0) return random.Policy(state, 1, chance);
        var plan = new Plan(space, 1);
        PlanDraw.Action(space, plan, 0, chance);
        return space.Decode([], plan.Values(0));
    }

    private bool IsLegal(TState state, TAction action)
    {
        if (!dynamics.HasMask) return true;
        Span<bool> legal = stackalloc bool[space.MaskLength];
        Span<int> branches = stackalloc int[space.Branches.Count];
        dynamics.Mask(state, legal);
        space.Encode(action, branches, []);
        return LegalChoice.IsLegal(branches, legal, space.Branches);
    }
}
