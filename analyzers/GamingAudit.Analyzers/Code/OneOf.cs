using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Code;

/// <summary>Values of which an expression has one, where paths that tested different ones have met.</summary>
internal sealed class OneOf : IEquatable<OneOf>
{
    // Where more paths meet than this, what they tested is forgotten.
    private const int Limit = 16;

    private OneOf(ImmutableArray<object?> values) => Values = values;

    public ImmutableArray<object?> Values { get; }

    /// <summary>All values of both; null where they are too many.</summary>
    public static OneOf? Of(object? first, object? second)
    {
        ImmutableArray<object?> all = All(first).Concat(All(second)).Distinct().ToImmutableArray();
        return all.Length > Limit ? null : new OneOf(all);
    }

    /// <summary>The values of a fact's value: several for this type, otherwise the one.</summary>
    public static IEnumerable<object?> All(object? value) =>
        value is OneOf several ? several.Values : ImmutableArray.Create(value);

    public bool Equals(OneOf? other) =>
        other is not null && Values.Length == other.Values.Length && Values.All(other.Values.Contains);

    public override bool Equals(object? obj) => Equals(obj as OneOf);

    public override int GetHashCode() => Values.Aggregate(0, (sum, value) => sum + (value?.GetHashCode() ?? 0));

    public override string ToString() => string.Join(" or ", Values);
}
