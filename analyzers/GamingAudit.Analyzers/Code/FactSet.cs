using System;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Code;

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
        var common = ImmutableArray.CreateBuilder<Fact>();
        foreach (Fact fact in Facts)
        {
            if (other.Facts.Any(fact.SameAs)) common.Add(fact);
            else if (Either(fact, other) is { } either) common.Add(either);
        }

        return common.Count == Facts.Length && common.All(Facts.Contains) ? this : new FactSet(common.ToImmutable());
    }

    /// <summary>The set without the facts that no longer need hold.</summary>
    public FactSet Without(Func<Fact, bool> stale)
    {
        ImmutableArray<Fact> kept = Facts.RemoveAll(fact => stale(fact));
        return kept.Length == Facts.Length ? this : new FactSet(kept);
    }

    /// <summary>The set after a write to the name.</summary>
    public FactSet AfterWrite(string name) =>
        Without(fact => Mentions(fact.Subject, name)
            || OneOf.All(fact.Value).Any(value => value is Place other && Mentions(other, name)));

    public bool SameAs(FactSet other) =>
        ReferenceEquals(this, other)
        || (Facts.Length == other.Facts.Length && Facts.All(fact => other.Facts.Any(fact.SameAs)));

    // tag == "a" here and tag == "b" there: one of the two.
    private static Fact? Either(Fact fact, FactSet other)
    {
        if (fact.Relation != Relation.Equal) return null;
        Fact? same = other.Facts.FirstOrDefault(there => there.Key == fact.Key && there.Relation == Relation.Equal);
        return same is not null && OneOf.Of(fact.Value, same.Value) is { } values ? fact with { Value = values } : null;
    }

    private static bool Mentions(Place place, string name) => place.Names.Contains(name);
}
