using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Numbers different values 0, 1, 2, ... in the order in which they are added. Open addressing over flat arrays:
/// a Dictionary would cost twice the memory at a million states.
/// </summary>
internal sealed class ValueIndex<T> where T : notnull
{
    private const int SmallestSlots = 64;
    private int[] slots = new int[SmallestSlots];
    private int[] hashes = new int[SmallestSlots / 2];
    private int shift = 32 - 6;

    public int Count { get; private set; }

    /// <summary>The values by number, with room to spare after <see cref="Count"/>.</summary>
    public T[] Values { get; private set; } = new T[SmallestSlots / 2];

    public long Bytes => slots.LongLength * sizeof(int) + Values.LongLength * (sizeof(int) + Unsafe.SizeOf<T>());

    /// <summary>The number of a value, new or known; true if it is new.</summary>
    public bool Add(T value, out int number)
    {
        int hash = value.GetHashCode();
        int slot = Probe(value, hash);
        number = slots[slot] - 1;
        if (number >= 0) return false;
        number = Count++;
        if (number == Values.Length)
        {
            Grow();
            slot = Probe(value, hash);
        }
        Values[number] = value;
        hashes[number] = hash;
        slots[slot] = number + 1;
        return true;
    }

    /// <summary>The number of a value; -1 if it was never added.</summary>
    public int Find(T value) => slots[Probe(value, value.GetHashCode())] - 1;

    private int Probe(T value, int hash)
    {
        int slot = Home(hash);
        while (slots[slot] != 0)
        {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && EqualityComparer<T>.Default.Equals(Values[number], value)) break;
            slot = (slot + 1) & (slots.Length - 1);
        }
        return slot;
    }

    // Multiplying by 2^32 / golden ratio spreads the weak hashes of small record structs (Knuth, TAOCP 3, 6.4).
    private int Home(int hash) => (int)((uint)hash * 2654435769u >> shift);

    private void Grow()
    {
        shift--;
        slots = new int[slots.Length * 2];
        int capacity = slots.Length / 2;
        T[] values = Values;
        Array.Resize(ref values, capacity);
        Array.Resize(ref hashes, capacity);
        Values = values;
        for (int number = 0; number < Count - 1; number++)
        {
            int slot = Home(hashes[number]);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = number + 1;
        }
    }
}
