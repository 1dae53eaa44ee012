using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Agents;

/// <summary>Finds what there is to learn.</summary>
internal static class Goals
{
    /// <summary>The goal of a target; null where it cannot be enumerated.</summary>
    public static Goal<TState>? Of<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        if (TabularTarget.Build(target) is not var (table, index)) return null;
        return new Goal<TState>(
            table.Return(table.ProxyOptimum, table.Proxy), table.Return(table.Random, table.Proxy), index.AnyState);
    }
}
