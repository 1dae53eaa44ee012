namespace GamingAudit.Engine.Episodes.Folding;

/// <summary>
/// Folds a sequence into blocks, so that little is left to write when a repeated block is written once.
/// </summary>
internal static class SequenceFolding
{
    private const int LongestBlock = 48;
    private const int BlockCost = 1;
    private const int RepeatCost = 4;

    /// <summary>The cheapest split. Repeated blocks of more than 48 items are not looked for.</summary>
    public static IReadOnlyList<FoldedBlock<T>> Fold<T>(IReadOnlyList<T> items)
    {
        int n = items.Count;
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        int[] cost = new int[n + 1];
        int[] block = new int[n];
        int[] times = new int[n];
        // periodic[length]: how many items from here on equal the one that comes length items later.
        int[] periodic = new int[LongestBlock + 1];
        for (int start = n - 1; start >= 0; start--)
        {
            cost[start] = int.MaxValue;
            for (int length = 1; length <= LongestBlock && start + length <= n; length++)
            {
                bool recurs = start + length < n && comparer.Equals(items[start], items[start + length]);
                periodic[length] = recurs ? periodic[length] + 1 : 0;
                Consider(start, length, 1);
                Consider(start, length, 1 + periodic[length] / length);
            }
        }
        var blocks = new List<FoldedBlock<T>>();
        for (int start = 0; start < n; start += block[start] * times[start])
            Append(blocks, new FoldedBlock<T>([.. items.Skip(start).Take(block[start])], times[start]));
        return blocks;

        void Consider(int start, int length, int repeats)
        {
            int total = length + (repeats > 1 ? RepeatCost : BlockCost) + cost[start + length * repeats];
            if (total < cost[start]) (cost[start], block[start], times[start]) = (total, length, repeats);
        }
    }

    private static void Append<T>(List<FoldedBlock<T>> blocks, FoldedBlock<T> next)
    {
        if (next.Times == 1 && blocks.Count > 0 && blocks[^1].Times == 1)
            blocks[^1] = new FoldedBlock<T>([.. blocks[^1].Items, .. next.Items], 1);
        else blocks.Add(next);
    }
}
