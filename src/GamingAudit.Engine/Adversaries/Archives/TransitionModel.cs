using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// What an archive has seen of the dynamics, where places are few enough to be told apart. From it comes a policy that
/// plans anew from wherever chance has put it: backward induction on the frequencies that were seen.
/// </summary>
internal sealed class TransitionModel<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, ActionPalette<TAction> palette, PlaceIndex<TState, TAction> places)
    where TState : notnull
{
    // Caps: tens of megabytes, and about a second of sweeps on one core.
    private const long MostPairs = 4_000_000;
    private const long MostWork = 100_000_000;
    private const long MostChoices = 10_000_000;
    // Untuned: looking ahead so far is worth having where the whole horizon is too much work.
    private const int LeastSweeps = 64;
    // Untuned: tries of a place that show what its actions usually pay, and how far beyond that something stands out.
    private const int TriesToTell = 32;
    private const double StandsOutBy = 0.5;
    private readonly int actions = palette.Capacity;
    private readonly List<ActionPair?[]> pairs = [];
    private readonly List<int> tries = [];
    private readonly List<(double Least, double Most)> paid = [];
    private long outcomes;

    /// <summary>Places beyond which it is not kept.</summary>
    public int MostPlaces => (int)Math.Min(60_000, MostPairs / actions);

    /// <summary>True where some step had a part of chance, so that a plan may have to react.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>Adds a step from one place, by its number, to another.</summary>
    public void Add(int before, int choice, int after, double reward, bool drew)
    {
        while (pairs.Count <= Math.Max(before, after))
        {
            pairs.Add(new ActionPair?[actions]);
            tries.Add(0);
            paid.Add((double.PositiveInfinity, double.NegativeInfinity));
        }
        tries[before]++;
        paid[before] = (Math.Min(paid[before].Least, reward), Math.Max(paid[before].Most, reward));
        IsUncertain |= drew;
        ActionPair pair = pairs[before][choice] ??= new ActionPair();
        outcomes -= pair.Outcomes;
        pair.Add(after, reward, drew);
        outcomes += pair.Outcomes;
    }

    /// <summary>How often a place, by its number, was acted in.</summary>
    public int Tries(int place) => place < tries.Count ? tries[place] : 0;

    /// <summary>True where a step is paid far more than all that was tried in a place, by its number.</summary>
    public bool StandsOut(int place, double reward) =>
        Tries(place) >= TriesToTell && paid[place] is var (least, most) && reward > most + StandsOutBy * (most - least);

    /// <summary>
    /// The legal action that most needs another try, first of all one that was added; -1 where all are known for
    /// certain.
    /// </summary>
    public int LeastTried(TState state, Chance chance)
    {
        int at = places.Find(state);
        ActionPair?[]? known = at >= 0 && at < pairs.Count ? pairs[at] : null;
        int least = int.MaxValue, chosen = -1, ties = 0;
        Span<bool> legal = stackalloc bool[dynamics.Actions.MaskLength];
        dynamics.Mask(state, legal);
        for (int action = palette.FirstAdded; action < palette.Count; action++)
            if (known?[action] is null && palette.IsLegal(action, legal)) return action;
        for (int action = 0; action < palette.Count; action++)
        {
            ActionPair? pair = known?[action];
            int tries = pair?.Tries ?? 0;
            if (pair is { IsCertain: true } || tries > least || !palette.IsLegal(action, legal)) continue;
            ties = tries < least ? 1 : ties + 1;
            if (chance.Below(ties) == 0) chosen = action;
            least = tries;
        }
        return chosen;
    }

    /// <summary>
    /// The choice that is best for a state and the steps left; -1 where the state was never seen. Null where it would
    /// cost too much to work out. Where the horizon is too long to be swept, it looks as far ahead as can be.
    /// </summary>
    public Func<TState, int, int>? Solve()
    {
        int count = pairs.Count;
        if (count == 0) return null;
        long affordable = Math.Min(MostChoices / count, MostWork / (outcomes + (long)count * actions));
        int sweeps = (int)Math.Min(dynamics.Horizon, affordable);
        if (sweeps < Math.Min(LeastSweeps, dynamics.Horizon)) return null;
        short[] choices = new short[(long)count * sweeps];
        double[] next = new double[count], values = new double[count];
        for (int left = 1; left <= sweeps; left++)
        {
            for (int place = 0; place < count; place++)
                values[place] = Best(pairs[place], next, out choices[(left - 1) * count + place]);
            (next, values) = (values, next);
        }
        return (state, stepsLeft) =>
        {
            int at = places.Find(state);
            return at < 0 || at >= count ? -1 : choices[(Math.Min(stepsLeft, sweeps) - 1) * count + at];
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
