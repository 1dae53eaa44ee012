using System;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Facts that hold together at a place, on all paths that lead there.</summary>
internal sealed class FactSet
{
    public static readonly FactSet Empty = new(ImmutableArray<Fact>.Empty);

    // A method with more tests in force at one place than this is generated or hopeless.
    private const int Limit = 64;

    private FactSet(ImmutableArray<Fact> facts) => Facts = facts;

    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The set with one more fact; null where that fact cannot hold beside the others.</summary>
    public FactSet? With(Fact fact)
    {
        foreach (Fact known in Facts)
        {
            if (known.SameAs(fact)) return this;
            if (known.Excludes(fact)) return null;
        }

        return Facts.Length >= Limit ? this : new FactSet(Facts.Add(fact));
    }

    /// <summary>The set with one more fact, whether or not it can hold beside the others.</summary>
    public FactSet WithTested(Fact fact) =>
        Facts.Length >= Limit || Facts.Any(fact.SameAs) ? this : new FactSet(Facts.Add(fact));

    /// <summary>What holds on both of two paths.</summary>
    public FactSet Meet(FactSet other)
    {
        if (ReferenceEquals(this, other)) return this;
        ImmutableArray<Fact> common = Facts.RemoveAll(fact => !other.Facts.Any(fact.SameAs));
        return common.Length == Facts.Length ? this : new FactSet(common);
    }

    /// <summary>The set without the facts that no longer need hold.</summary>
    public FactSet Without(Func<Fact, bool> stale)
    {
        ImmutableArray<Fact> kept = Facts.RemoveAll(fact => stale(fact));
        return kept.Length == Facts.Length ? this : new FactSet(kept);
    }

    /// <summary>The set after a write to the name.</summary>
    public FactSet AfterWrite(string name) =>
        Without(fact => Mentions(fact.Key, name) || (fact.Value is OtherKey other && Mentions(other.Key, name)));

    public bool SameAs(FactSet other) =>
        ReferenceEquals(this, other)
        || (Facts.Length == other.Facts.Length && Facts.All(fact => other.Facts.Any(fact.SameAs)));

    private static bool Mentions(string key, string name) => ExpressionKey.Names(key).Contains(name);
}
