using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Random legal actions, each held for as long as chance has it: those of the palette, and where it does not list all
/// as often any other.
/// </summary>
internal sealed class StickyActions<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, ActionPalette<TAction> palette) where TState : notnull
{
    private readonly ActionSpace<TAction> space = dynamics.Actions;
    private readonly RandomActions<TState, TAction> random = new(dynamics);
    private readonly bool listsAll = dynamics.Actions.Count <= ActionPalette<TAction>.MostListed;

    /// <summary>How likely an action is held for another step: not at all, often, or nearly always.</summary>
    public static double DrawHold(Chance chance) => chance.Choose(1, 1, 1) switch { 0 => 0, 1 => 0.5, _ => 0.9 };

    /// <summary>The action before, where it is held and legal, or another.</summary>
    public (TAction Action, int Choice) Next(
        TState state, (TAction Action, int Choice) before, double hold, Chance chance) =>
        hold > 0 && chance.Bernoulli(hold) && IsLegal(state, before.Action) ? before : Draw(state, chance);

    /// <summary>A random legal action.</summary>
    public (TAction Action, int Choice) Draw(TState state, Chance chance)
    {
        if (listsAll || chance.Bernoulli(0.5))
        {
            if (!dynamics.HasMask) return Listed(chance.Below(palette.Count));
            Span<bool> legal = stackalloc bool[space.MaskLength];
            dynamics.Mask(state, legal);
            int chosen = -1, count = 0;
            for (int i = 0; i < palette.Count; i++)
                if (palette.IsLegal(i, legal) && chance.Below(++count) == 0) chosen = i;
            if (chosen >= 0) return Listed(chosen);
        }
        if (space.Dimensions == 0) return (random.Policy(state, 1, chance), -1);
        var plan = new Plan(space, 1);
        PlanDraw.Action(space, plan, 0, chance);
        return (space.Decode([], plan.Values(0)), -1);
    }

    /// <summary>Whether the mask allows an action.</summary>
    public bool IsLegal(TState state, TAction action)
    {
        if (!dynamics.HasMask) return true;
        Span<bool> legal = stackalloc bool[space.MaskLength];
        Span<int> branches = stackalloc int[space.Branches.Count];
        dynamics.Mask(state, legal);
        space.Encode(action, branches, []);
        return LegalChoice.IsLegal(branches, legal, space.Branches);
    }

    private (TAction Action, int Choice) Listed(int choice) => (palette[choice], choice);
}
