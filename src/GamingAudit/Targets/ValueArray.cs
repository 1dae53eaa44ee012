using System.Collections;

namespace GamingAudit;

/// <summary>
/// A short array that is a value: two are equal where their elements are, and a change makes another. For the boards,
/// joints and inventories of a state, which has to compare by value; a <c>readonly record struct</c> may hold it.
/// </summary>
/// <example><code>readonly record struct Board(ValueArray&lt;int&gt; Cells, int Player);</code></example>
/// <typeparam name="T">A value itself.</typeparam>
public readonly struct ValueArray<T> : IReadOnlyList<T>, IEquatable<ValueArray<T>>
{
    private readonly T[]? elements;

    /// <summary>An array of a copy of the elements.</summary>
    public ValueArray(params T[] elements) => this.elements = (T[])elements.Clone();

    private ValueArray(T[] elements, bool isOwn) => this.elements = isOwn ? elements : (T[])elements.Clone();

    /// <summary>How many elements.</summary>
    public int Count => elements?.Length ?? 0;

    /// <summary>The element at a place.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => (elements ?? [])[index];

    /// <summary>The elements, to read.</summary>
    public ReadOnlySpan<T> Span => elements;

    /// <summary>So many elements that are alike.</summary>
    public static ValueArray<T> Of(int count, T element)
    {
        var made = new T[count];
        made.AsSpan().Fill(element);
        return new ValueArray<T>(made, isOwn: true);
    }

    /// <summary>The same array with another element at a place.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public ValueArray<T> With(int index, T element)
    {
        T[] changed = Span.ToArray();
        changed[index] = element;
        return new ValueArray<T>(changed, isOwn: true);
    }

    /// <summary>The same array after changes to a copy of its elements.</summary>
    /// <param name="change">Changes them in place; it may not keep them.</param>
    public ValueArray<T> With(Action<T[]> change)
    {
        if (change is null) throw new ArgumentNullException(nameof(change));
        T[] changed = Span.ToArray();
        change(changed);
        return new ValueArray<T>(changed, isOwn: true);
    }

    /// <inheritdoc/>
    public bool Equals(ValueArray<T> other)
    {
        if (elements == other.elements) return true;
        if (Count != other.Count) return false;
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < Count; i++)
            if (!comparer.Equals(elements![i], other.elements![i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // The multiplier of FNV-1a, 32 bits: neighbouring boards are to have hashes far apart.
        uint hash = 2166136261;
        foreach (T element in Span) hash = (hash ^ (uint)(element?.GetHashCode() ?? 0)) * 16777619;
        return (int)(hash ^ hash >> 15);
    }

    /// <summary>The elements in brackets, as witnesses show them.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(elements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True where all elements are equal.</summary>
    public static bool operator ==(ValueArray<T> left, ValueArray<T> right) => left.Equals(right);

    /// <summary>True where some elements differ.</summary>
    public static bool operator !=(ValueArray<T> left, ValueArray<T> right) => !left.Equals(right);

    /// <summary>An array of a copy of the elements.</summary>
    public static implicit operator ValueArray<T>(T[] elements) => new(elements);
}
