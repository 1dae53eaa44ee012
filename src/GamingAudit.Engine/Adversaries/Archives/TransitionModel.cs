using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// What an archive has seen of the dynamics, where states are few enough to be told apart. From it comes a policy that
/// plans anew from wherever chance has put it: backward induction on the frequencies that were seen.
/// </summary>
internal sealed class TransitionModel<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, StateIndex<TState, TAction> states) where TState : notnull
{
    /// <summary>Actions beyond which a space is not listed.</summary>
    public const int MostActions = 256;

    // Caps: tens of megabytes, and about a second of sweeps on one core.
    private const long MostPairs = 4_000_000;
    private const long MostWork = 100_000_000;
    private const long MostChoices = 30_000_000;
    private readonly int actions = dynamics.Actions.Count ?? 0;
    private readonly List<ActionPair?[]> pairs = [];
    private readonly List<int> tries = [];
    private long outcomes;

    /// <summary>States beyond which it is not kept.</summary>
    public int MostStates => (int)Math.Min(60_000, MostPairs / actions);

    /// <summary>Adds a step from one state, by its number, to another.</summary>
    public void Add(int before, TAction action, int after, double reward, bool drew)
    {
        while (pairs.Count <= Math.Max(before, after))
        {
            pairs.Add(new ActionPair?[actions]);
            tries.Add(0);
        }
        tries[before]++;
        int index = ActionNumbers.Of(dynamics.Actions, action);
        ActionPair pair = pairs[before][index] ??= new ActionPair();
        outcomes -= pair.Outcomes;
        pair.Add(after, reward, drew);
        outcomes += pair.Outcomes;
    }

    /// <summary>How often a state, by its number, was acted in.</summary>
    public int Tries(int state) => state < tries.Count ? tries[state] : 0;

    /// <summary>The legal action that most needs another try; null where all are known for certain.</summary>
    public TAction? LeastTried(TState state, Chance chance, out bool found)
    {
        int at = states.Find(state);
        ActionPair?[]? known = at >= 0 && at < pairs.Count ? pairs[at] : null;
        int least = int.MaxValue, chosen = -1, ties = 0;
        Span<bool> legal = stackalloc bool[dynamics.Actions.MaskLength];
        dynamics.Mask(state, legal);
        for (int action = 0; action < actions; action++)
        {
            ActionPair? pair = known?[action];
            int tries = pair?.Tries ?? 0;
            if (pair is { IsCertain: true } || tries > least || !ActionNumbers.IsLegal(dynamics.Actions, action, legal))
                continue;
            ties = tries < least ? 1 : ties + 1;
            if (chance.Below(ties) == 0) chosen = action;
            least = tries;
        }
        found = chosen >= 0;
        return found ? ActionNumbers.Decode(dynamics.Actions, chosen) : default;
    }

    /// <summary>The policy; null where it would cost too much to work out.</summary>
    /// <param name="elsewhere">Acts where a state was never seen.</param>
    public Policy<TState, TAction>? Solve(Policy<TState, TAction> elsewhere)
    {
        int count = pairs.Count, horizon = dynamics.Horizon;
        long work = (outcomes + (long)count * actions) * horizon;
        if ((long)count * horizon > MostChoices || work > MostWork) return null;
        short[] choices = new short[(long)count * horizon];
        double[] next = new double[count], values = new double[count];
        for (int left = 1; left <= horizon; left++)
        {
            for (int state = 0; state < count; state++)
                values[state] = Best(pairs[state], next, out choices[(left - 1) * count + state]);
            (next, values) = (values, next);
        }
        return (state, stepsLeft, chance) =>
        {
            int at = states.Find(state);
            int choice = at < 0 || at >= count ? -1 : choices[(stepsLeft - 1) * count + at];
            return choice < 0
                ? elsewhere(state, stepsLeft, chance)
                : ActionNumbers.Decode(dynamics.Actions, choice);
        };
    }

    // One try of something uncertain says next to nothing: it counts only where nothing better is known.
    private double Best(ActionPair?[] known, double[] next, out short choice)
    {
        double best = 0, doubtful = 0;
        int chosen = -1, fallback = -1;
        for (int action = 0; action < known.Length; action++)
        {
            if (known[action] is not { } pair) continue;
            double value = pair.Value(next, dynamics.Discount);
            if (!pair.IsCertain && pair.Tries == 1)
            {
                if (fallback < 0 || value > doubtful) (fallback, doubtful) = (action, value);
            }
            else if (chosen < 0 || value > best) (chosen, best) = (action, value);
        }
        choice = (short)(chosen >= 0 ? chosen : fallback);
        return chosen >= 0 ? best : doubtful;
    }
}
