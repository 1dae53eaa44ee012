using System.Numerics;
using System.Runtime.Intrinsics;

namespace GamingAudit.Engine.Episodes.Folding;

/// <summary>
/// The cheapest split of a sequence of numbers into blocks, found from its end, so that of a sequence which ends as
/// another does only the beginning has to be looked at.
/// </summary>
internal sealed class NumberFolding
{
    /// <summary>Repeated blocks of more items are not looked for.</summary>
    public const int LongestBlock = 48;

    private const int BlockCost = 1;
    private const int RepeatCost = 4;
    private const int Far = int.MaxValue / 2;

    private static readonly int[] Lengths = [.. Enumerable.Range(1, LongestBlock)];

    // 2^32 over each length, rounded up: a product and a shift divide numbers below 2^26 as a division does.
    private static readonly ulong[] Inverses = [.. Lengths.Select(length => (1UL << 32) / (uint)length + 1)];

    private int[] items = [];
    private int[] cost = [];
    // A place and the cost from there on, with room for a longest block of what is too dear.
    private int[] reach = [];
    private int[] block = [];
    private int[] times = [];
    // For each place and length, how many items from there on equal the one that comes so many items later.
    private int[] periodic = [];

    /// <summary>Items of the sequence.</summary>
    public int Count { get; private set; }

    /// <summary>Folds a sequence.</summary>
    public void Fold(ReadOnlySpan<int> sequence) => Fold(sequence, null, sequence.Length);

    /// <summary>Folds a sequence that from some place on is the same as another of the same length.</summary>
    /// <param name="sequence">The sequence; no number in it is negative.</param>
    /// <param name="other">The other, folded; null for none.</param>
    /// <param name="same">The place.</param>
    public void Fold(ReadOnlySpan<int> sequence, NumberFolding? other, int same)
    {
        int n = Count = sequence.Length;
        Grow(n);
        sequence.CopyTo(items);
        items.AsSpan(n, LongestBlock).Fill(-1);
        reach.AsSpan(n + 1, LongestBlock).Fill(Far);
        if (other is null)
        {
            cost[n] = 0;
            reach[n] = n;
            Row(n).Clear();
        }
        else
        {
            other.cost.AsSpan(same, n + 1 - same).CopyTo(cost.AsSpan(same));
            other.reach.AsSpan(same, n + 1 - same).CopyTo(reach.AsSpan(same));
            other.block.AsSpan(same, n - same).CopyTo(block.AsSpan(same));
            other.times.AsSpan(same, n - same).CopyTo(times.AsSpan(same));
            other.Row(same).CopyTo(Row(same));
        }
        for (int start = same - 1; start >= 0; start--) Split(start);
    }

    /// <summary>The blocks in order: items of each, and how often it is repeated.</summary>
    public IEnumerable<(int Start, int Length, int Times)> Blocks()
    {
        (int Start, int Length, int Times)? last = null;
        for (int start = 0; start < Count; start += block[start] * times[start])
        {
            // Two that are not repeated are one.
            if (last is { Times: 1 } before && times[start] == 1)
            {
                last = (before.Start, before.Length + block[start], 1);
                continue;
            }
            if (last is { } done) yield return done;
            last = (start, block[start], times[start]);
        }
        if (last is { } end) yield return end;
    }

    /// <summary>Items to write down when a repeated block is written once, and blocks.</summary>
    public (int Written, int Blocks) Measure()
    {
        int written = 0, blocks = 0, before = 0;
        for (int start = 0; start < Count; start += block[start] * times[start])
        {
            written += block[start];
            if (times[start] != 1 || before != 1) blocks++;
            before = times[start];
        }
        return (written, blocks);
    }

    // Of equally cheap ways the shortest block, and of these the one that is not repeated.
    private void Split(int start)
    {
        Span<int> row = Row(start);
        ulong repeats = Recur(start, row);
        Span<int> ahead = reach.AsSpan(start + 1, LongestBlock);
        int least = Least(ahead);
        (int length, int often, int total) = (ahead.IndexOf(least) + 1, 1, least - start + BlockCost);
        for (; repeats != 0; repeats &= repeats - 1)
        {
            int at = BitOperations.TrailingZeroCount(repeats);
            int period = at + 1;
            int repeated = 1 + (int)((ulong)row[at] * Inverses[at] >> 32);
            int all = period + RepeatCost + cost[start + period * repeated];
            if (all < total || (all == total && period < length)) (length, often, total) = (period, repeated, all);
        }
        (block[start], times[start], cost[start], reach[start]) = (length, often, total, start + total);
    }

    // A bit for each length, from the lowest: set where a block of it that begins here is repeated.
    private ulong Recur(int start, Span<int> row)
    {
        ReadOnlySpan<int> after = Row(start + 1);
        ReadOnlySpan<int> next = items.AsSpan(start + 1, LongestBlock);
        ReadOnlySpan<int> lengths = Lengths;
        var here = Vector256.Create(items[start]);
        ulong repeats = 0;
        for (int i = 0; i < LongestBlock; i += Vector256<int>.Count)
        {
            Vector256<int> runs = (Vector256.Create(after[i..]) + Vector256<int>.One)
                & Vector256.Equals(here, Vector256.Create(next[i..]));
            runs.CopyTo(row[i..]);
            Vector256<int> enough = Vector256.GreaterThanOrEqual(runs, Vector256.Create(lengths[i..]));
            repeats |= (ulong)enough.ExtractMostSignificantBits() << i;
        }
        return repeats;
    }

    private static int Least(ReadOnlySpan<int> numbers)
    {
        var least = Vector256.Create(numbers);
        for (int i = Vector256<int>.Count; i < LongestBlock; i += Vector256<int>.Count)
            least = Vector256.Min(least, Vector256.Create(numbers[i..]));
        int found = least[0];
        for (int i = 1; i < Vector256<int>.Count; i++) found = Math.Min(found, least[i]);
        return found;
    }

    private Span<int> Row(int place) => periodic.AsSpan(place * LongestBlock, LongestBlock);

    private void Grow(int count)
    {
        if (block.Length >= count && periodic.Length > 0) return;
        int room = count + count / 2;
        items = new int[room + LongestBlock];
        cost = new int[room + 1];
        reach = new int[room + 1 + LongestBlock];
        block = new int[room];
        times = new int[room];
        periodic = new int[(room + 1) * LongestBlock];
    }
}
