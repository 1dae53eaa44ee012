using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// What training leaves open: the least and the most that the policies which are all optimal in training return after a
/// shift. Where training never goes, or goes only by a mistake, any action is open.
/// </summary>
internal static class Underdetermination
{
    private const double Tie = 1e-9;

    /// <summary>The interval of a return in a shifted target.</summary>
    /// <param name="trained">The target of training; optimal is who has the most of its proxy.</param>
    /// <param name="shifted">The target after the shift, with the same states and actions.</param>
    /// <param name="side">What is asked for after the shift.</param>
    public static (double Low, double High) Interval<TState, TAction>(
        MarkovTarget<TState, TAction> trained, MarkovTarget<TState, TAction> shifted, Reward<TState, TAction> side)
        where TState : notnull
    {
        var all = new ActionList<TAction>(trained.Environment.Actions);
        var values = new Dictionary<(TState, int), double>();
        HashSet<(TState, int)> reached = Reach();
        return (Shifted(double.Min), Shifted(double.Max));

        IEnumerable<TAction> Legal(TState state)
        {
            if (trained.Mask is not { } mask) return all.Items;
            bool[] legal = [.. Enumerable.Repeat(true, trained.Environment.Actions.MaskLength)];
            mask(state, legal);
            return all.Items.Where((_, number) => all.IsLegal(number, legal));
        }

        double Value(TState state, int left)
        {
            if (left == 0 || trained.Environment.IsTerminal(state)) return 0;
            if (values.TryGetValue((state, left), out double known)) return known;
            return values[(state, left)] = Legal(state).Max(action => Worth(state, action, left));
        }

        double Worth(TState state, TAction action, int left) => Expect(trained, state, action, step =>
            trained.Proxy(step) + trained.Discount * Value(step.After, left - 1));

        bool IsOptimal(TState state, TAction action, int left) =>
            Worth(state, action, left) >= Value(state, left) - Tie;

        HashSet<(TState, int)> Reach()
        {
            var seen = new HashSet<(TState, int)>();
            var open = new Stack<(TState State, int Left)>();
            Starts(trained, (state, _) => open.Push((state, trained.Horizon)));
            while (open.TryPop(out (TState State, int Left) at))
            {
                if (at.Left == 0 || trained.Environment.IsTerminal(at.State) || !seen.Add(at)) continue;
                foreach (TAction action in Legal(at.State).Where(action => IsOptimal(at.State, action, at.Left)))
                    Expect(trained, at.State, action, step =>
                    {
                        open.Push((step.After, at.Left - 1));
                        return 0;
                    });
            }
            return seen;
        }

        double Shifted(Func<double, double, double> choose)
        {
            var known = new Dictionary<(TState, int), double>();
            double sum = 0;
            Starts(shifted, (state, chance) => sum += chance * At(state, shifted.Horizon));
            return sum;

            double At(TState state, int left)
            {
                if (left == 0 || shifted.Environment.IsTerminal(state)) return 0;
                if (known.TryGetValue((state, left), out double value)) return value;
                bool isBound = reached.Contains((state, left));
                double? best = null;
                foreach (TAction action in Legal(state))
                {
                    if (isBound && !IsOptimal(state, action, left)) continue;
                    double worth = Expect(shifted, state, action, step =>
                        side(step) + shifted.Discount * At(step.After, left - 1));
                    best = best is { } other ? choose(other, worth) : worth;
                }
                return known[(state, left)] = best!.Value;
            }
        }
    }

    private static void Starts<TState, TAction>(MarkovTarget<TState, TAction> target, Action<TState, double> start)
        where TState : notnull
    {
        var chance = new EnumeratingChance();
        do
        {
            TState state = target.Environment.Reset(chance);
            start(state, chance.Probability);
        }
        while (chance.Advance());
    }

    private static double Expect<TState, TAction>(
        MarkovTarget<TState, TAction> target, TState state, TAction action,
        Func<Transition<TState, TAction>, double> value) where TState : notnull
    {
        var chance = new EnumeratingChance();
        double sum = 0;
        do
        {
            TState after = target.Environment.Step(state, action, chance);
            double probability = chance.Probability;
            sum += probability * value(new Transition<TState, TAction>(state, action, after));
        }
        while (chance.Advance());
        return sum;
    }
}
