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

    private readonly ImmutableDictionary<int, FactSet> facts;

    private PathState(ImmutableDictionary<int, FactSet> facts, FactSet tested)
    {
        this.facts = facts;
        Tested = tested;
    }

    /// <summary>What the code tested on all paths, though it may have written to the names since.</summary>
    public FactSet Tested { get; }

    public bool IsReachable => this.facts.ContainsKey(AnyPath);

    public FactSet Always => this.facts.TryGetValue(AnyPath, out FactSet? facts) ? facts : FactSet.Empty;

    public bool HasBehind(int id) => this.facts.ContainsKey(id);

    public IEnumerable<int> Behind => this.facts.Keys.Where(id => id != AnyPath);

    /// <summary>The state where a branch adds the fact.</summary>
    /// <param name="fact">The fact; null for none.</param>
    /// <param name="isGuard">Whether what follows runs only because of it.</param>
    public PathState Where(Fact? fact, bool isGuard = true)
    {
        if (fact is null) return this;
        ImmutableDictionary<int, FactSet>.Builder kept = this.facts.ToBuilder();
        foreach (KeyValuePair<int, FactSet> entry in this.facts)
        {
            if (entry.Value.With(fact) is { } facts) kept[entry.Key] = facts;
            else kept.Remove(entry.Key);
        }

        return new PathState(kept.ToImmutable(), isGuard ? Tested.WithTested(fact) : Tested);
    }

    public PathState Select(Func<FactSet, FactSet> change) =>
        new(this.facts.ToImmutableDictionary(entry => entry.Key, entry => change(entry.Value)), Tested);

    /// <summary>The state after the event: what holds on any path now holds behind it.</summary>
    public PathState After(int id) => new(this.facts.SetItem(id, Always), Tested);

    public PathState Forget(Func<int, bool> ids) =>
        new(this.facts.RemoveRange(this.facts.Keys.Where(id => id != AnyPath && ids(id))), Tested);

    /// <summary>The state after a pause, in which anything may have happened.</summary>
    public PathState Restart() => new(Start.facts, Tested);

    /// <summary>What is known where two paths meet.</summary>
    public PathState Join(PathState other)
    {
        ImmutableDictionary<int, FactSet>.Builder joined = this.facts.ToBuilder();
        foreach (KeyValuePair<int, FactSet> entry in other.facts)
        {
            joined[entry.Key] =
                joined.TryGetValue(entry.Key, out FactSet? facts) ? facts.Meet(entry.Value) : entry.Value;
        }

        return new PathState(joined.ToImmutable(), Tested.Meet(other.Tested));
    }

    public bool SameAs(PathState other) =>
        this.facts.Count == other.facts.Count && Tested.SameAs(other.Tested)
        && this.facts.All(entry => other.facts.TryGetValue(entry.Key, out FactSet? facts) && facts.SameAs(entry.Value));
}
