using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// What is known at a place: for each event that some path has behind it, the facts that hold on all such paths. Key 0
/// stands for all paths. A path that two facts exclude is dropped, so that events in exclusive branches never meet.
/// </summary>
internal sealed class PathState
{
    public const int AnyPath = 0;

    public static readonly PathState Start =
        new(ImmutableDictionary<int, FactSet>.Empty.Add(AnyPath, FactSet.Empty), FactSet.Empty);

    private readonly ImmutableDictionary<int, FactSet> _facts;

    private PathState(ImmutableDictionary<int, FactSet> facts, FactSet tested)
    {
        _facts = facts;
        Tested = tested;
    }

    /// <summary>What the code tested on all paths, though it may have written to the names since.</summary>
    public FactSet Tested { get; }

    public bool IsReachable => _facts.ContainsKey(AnyPath);

    public FactSet Always => _facts.TryGetValue(AnyPath, out FactSet? facts) ? facts : FactSet.Empty;

    public bool HasBehind(int id) => _facts.ContainsKey(id);

    public IEnumerable<int> Behind => _facts.Keys.Where(id => id != AnyPath);

    /// <summary>The state where a branch adds the fact.</summary>
    public PathState Where(Fact? fact)
    {
        if (fact is null) return this;
        ImmutableDictionary<int, FactSet>.Builder kept = _facts.ToBuilder();
        foreach (KeyValuePair<int, FactSet> entry in _facts)
        {
            if (entry.Value.With(fact) is { } facts) kept[entry.Key] = facts;
            else kept.Remove(entry.Key);
        }

        return new PathState(kept.ToImmutable(), Tested.WithTested(fact));
    }

    public PathState Select(Func<FactSet, FactSet> change) =>
        new(_facts.ToImmutableDictionary(entry => entry.Key, entry => change(entry.Value)), Tested);

    /// <summary>The state after the event: what holds on any path now holds behind it.</summary>
    public PathState After(int id) => new(_facts.SetItem(id, Always), Tested);

    public PathState Forget(Func<int, bool> ids) =>
        new(_facts.RemoveRange(_facts.Keys.Where(id => id != AnyPath && ids(id))), Tested);

    /// <summary>The state after a pause, in which anything may have happened.</summary>
    public PathState Restart() => new(Start._facts, Tested);

    /// <summary>What is known where two paths meet.</summary>
    public PathState Join(PathState other)
    {
        ImmutableDictionary<int, FactSet>.Builder joined = _facts.ToBuilder();
        foreach (KeyValuePair<int, FactSet> entry in other._facts)
        {
            joined[entry.Key] =
                joined.TryGetValue(entry.Key, out FactSet? facts) ? facts.Meet(entry.Value) : entry.Value;
        }

        return new PathState(joined.ToImmutable(), Tested.Meet(other.Tested));
    }

    public bool SameAs(PathState other) =>
        _facts.Count == other._facts.Count && Tested.SameAs(other.Tested)
        && _facts.All(entry => other._facts.TryGetValue(entry.Key, out FactSet? facts) && facts.SameAs(entry.Value));
}
