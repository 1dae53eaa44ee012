using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Agents;

/// <summary>Finds what there is to learn.</summary>
internal static class Goals
{
    /// <summary>The goal of a target; null where it cannot be enumerated.</summary>
    public static Goal<TState>? Of<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        if (TabularTarget.Build(target) is not var (table, index)) return null;
        double[] random = table.Model.Occupancy(table.Model.Noisy(table.Model.Greedy(table.Proxy), 1));
        return new Goal<TState>(
            table.Return(table.ProxyOptimum, table.Proxy), table.Return(random, table.Proxy), index.AnyState);
    }
}
