using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Exact;

/// <summary>A growing array that is read in place, without the copy that List.ToArray makes at the end.</summary>
internal sealed class Column<T>
{
    public T[] Items { get; private set; } = new T[16];

    public int Count { get; private set; }

    public long Bytes => Items.LongLength * Unsafe.SizeOf<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == Items.Length) Grow();
        Items[Count++] = item;
    }

    private void Grow()
    {
        T[] items = Items;
        Array.Resize(ref items, checked(items.Length * 2));
        Items = items;
    }
}
