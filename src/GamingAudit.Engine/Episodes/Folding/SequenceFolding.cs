namespace GamingAudit.Engine.Episodes.Folding;

/// <summary>
/// Folds a sequence into blocks, so that little is left to write when a repeated block is written once.
/// </summary>
internal static class SequenceFolding
{
    /// <summary>The cheapest split. Repeated blocks of more than 48 items are not looked for.</summary>
    public static IReadOnlyList<FoldedBlock<T>> Fold<T>(IReadOnlyList<T> items) where T : notnull
    {
        var known = new Dictionary<T, int>();
        int[] numbers = new int[items.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(items[i], out numbers[i])) known.Add(items[i], numbers[i] = known.Count);
        }
        var folding = new NumberFolding();
        folding.Fold(numbers);
        return
        [
            .. folding.Blocks().Select(block => new FoldedBlock<T>(
                [.. Enumerable.Range(block.Start, block.Length).Select(i => items[i])], block.Times)),
        ];
    }
}
