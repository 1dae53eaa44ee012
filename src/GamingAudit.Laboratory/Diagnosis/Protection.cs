using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What becomes of the proxy's optimum where nothing protected may be written.</summary>
/// <param name="Name">What is protected.</param>
/// <param name="Writes">How often an episode of the proxy's optimum writes it.</param>
/// <param name="Proxy">The proxy return of what it pays best without writing it.</param>
/// <param name="True">
/// The true return of what the proxy pays best without writing it, ties broken for the worse.
/// </param>
internal sealed record Protection(string Name, double Writes, double Proxy, double True)
{
    /// <summary>One for each declared value, and where there are several one for all; none where nothing is.</summary>
    public static IReadOnlyList<Protection> Of<TState, TAction>(
        MarkovTarget<TState, TAction> target, TabularTarget table, TabularIndex<TState, TAction> index)
        where TState : notnull
    {
        bool[][] writes = [.. target.MayNotWrite.Select(value => Writing(target, table, index, value))];
        var found = target.MayNotWrite.Select((value, i) => Without(table, value.Name, writes[i])).ToList();
        if (writes.Length > 1)
            found.Add(Without(table, "all of them", [.. Enumerable.Range(0, table.Model.Rows).Select(row =>
                writes.Any(one => one[row]))]));
        return found;
    }

    private static Protection Without(TabularTarget table, string name, bool[] writes)
    {
        double[] pay = [.. table.Proxy.Select((proxy, row) => row < writes.Length && writes[row]
            ? double.NegativeInfinity
            : proxy - TabularTarget.TieBreak * table.True[row])];
        double[] occupancy = table.Model.Occupancy(table.Model.Greedy(pay));
        double times = writes.Select((writing, row) => writing ? table.ProxyOptimum[row] : 0).Sum();
        return new Protection(
            name, times * table.Model.Duration, table.Return(occupancy, table.Proxy),
            table.Return(occupancy, table.True));
    }

    // An action writes a value where it is likelier to change it than another action is: what changes by itself is not
    // the agent's doing.
    private static bool[] Writing<TState, TAction>(
        MarkovTarget<TState, TAction> target, TabularTarget table, TabularIndex<TState, TAction> index,
        ProtectedValue<TState> value) where TState : notnull
    {
        const double rounding = 1e-9;
        var writes = new bool[table.Model.Rows];
        var chance = new EnumeratingChance();
        for (int number = 0; number < table.Model.States; number++)
        {
            (int first, int count) = table.Model.RowsOf(number);
            if (count == 0) continue;
            TState state = index.State(number);
            object before = value.Read(state);
            var changes = new double[count];
            for (int i = 0; i < count; i++)
            {
                TAction action = index.Action(number, first + i);
                do
                {
                    TState after = target.Environment.Step(state, action, chance);
                    if (!Equals(value.Read(after), before)) changes[i] += chance.Probability;
                }
                while (chance.Advance());
            }
            double least = changes.Min();
            for (int i = 0; i < count; i++) writes[first + i] = changes[i] > least + rounding;
        }
        return writes;
    }
}
