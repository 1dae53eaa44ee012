namespace GamingAudit.Engine.Exact;

/// <summary>Splits states over threads in ranges that start at a word of every <see cref="ChoiceTable"/>.</summary>
internal static class StateRanges
{
    private const int Size = 2048;

    public static void ForEach(int count, int threads, CancellationToken cancellation, Action<int, int> body)
    {
        cancellation.ThrowIfCancellationRequested();
        if (threads <= 1 || count <= Size)
        {
            body(0, count);
            return;
        }
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, (count + Size - 1) / Size, parallel, range =>
            body(range * Size, Math.Min(count, (range + 1) * Size)));
    }
}
