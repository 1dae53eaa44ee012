using GamingAudit.Engine.Adversaries.Archives;
using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Beams;

/// <summary>
/// What is tried next: every legal action where there are few, elsewhere some at random, of which every axis may go on
/// as before.
/// </summary>
/// <param name="dynamics">What is played.</param>
/// <param name="palette">Actions that stand for all.</param>
internal sealed class BeamActions<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, ActionPalette<TAction> palette) where TState : notnull
{
    // Of 8, 16 and 24 at the same steps, and of holding no axis, a quarter or half of them, what does best on a road
    // that needs every turn at its time.
    private const int Drawn = 16;
    private const double Hold = 0.25;
    private readonly ActionSpace<TAction> space = dynamics.Actions;
    private readonly StickyActions<TState, TAction> sticky = new(dynamics, palette);

    /// <summary>True where another try of a state tries the same.</summary>
    public bool ListsAll => space.Count <= Drawn;

    /// <summary>How many actions are tried where a beam is as wide as it may be.</summary>
    public int Count => ListsAll ? palette.Count : Drawn;

    /// <summary>The actions to try in a state.</summary>
    /// <param name="node">Where, and what was done a step earlier.</param>
    /// <param name="least">How many are drawn at least.</param>
    /// <param name="chance">Draws them.</param>
    public IEnumerable<TAction> Next(BeamNode<TState, TAction> node, int least, Chance chance)
    {
        TState state = node.State;
        if (!ListsAll)
            return Enumerable.Range(0, Math.Max(Drawn, least)).Select(_ => Mixed(state, node, chance));
        bool[] legal = new bool[space.MaskLength];
        dynamics.Mask(state, legal);
        return Enumerable.Range(0, palette.Count)
            .Where(choice => palette.IsLegal(choice, legal))
            .Select(choice => palette[choice]);
    }

    private TAction Mixed(TState state, BeamNode<TState, TAction> node, Chance chance)
    {
        TAction drawn = sticky.Draw(state, chance).Action;
        if (node.Before is null) return drawn;
        Plan mixed = Encoded(drawn), held = Encoded(node.Action);
        for (int i = 0; i < space.Dimensions; i++)
            if (chance.Bernoulli(Hold)) mixed.Values(0)[i] = held.Values(0)[i];
        for (int i = 0; i < space.Branches.Count; i++)
            if (chance.Bernoulli(Hold)) mixed.Branches(0)[i] = held.Branches(0)[i];
        TAction action = space.Decode(mixed.Branches(0), mixed.Values(0));
        return sticky.IsLegal(state, action) ? action : drawn;
    }

    private Plan Encoded(TAction action)
    {
        var one = new Plan(space, 1);
        space.Encode(action, one.Branches(0), one.Values(0));
        return one;
    }
}
