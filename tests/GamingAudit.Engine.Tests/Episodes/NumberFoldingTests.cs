using FsCheck.Xunit;
using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class NumberFoldingTests
{
    [Property(MaxTest = 300)]
    public void Splits_as_cheaply_as_trying_everything_does(int[] numbers, byte kinds, byte repeats)
    {
        int[] sequence = Sequence(numbers, kinds, repeats);
        var folding = new NumberFolding();
        folding.Fold(sequence);
        Assert.Equal(Plain(sequence), folding.Blocks());
        Assert.Equal(Plain(sequence).Count, folding.Measure().Blocks);
        Assert.Equal(Plain(sequence).Sum(block => block.Length), folding.Measure().Written);
    }

    [Property(MaxTest = 300)]
    public void Folds_a_draft_as_it_folds_it_alone(int[] numbers, byte kinds, byte repeats, int start, byte length)
    {
        int[] sequence = Sequence(numbers, kinds, repeats);
        int[] draft = [.. sequence];
        int first = sequence.Length == 0 ? 0 : Math.Abs(start % sequence.Length);
        int end = Math.Min(sequence.Length, first + length);
        for (int i = first; i < end; i++) draft[i] = (draft[i] + i) % 3;
        var whole = new NumberFolding();
        whole.Fold(sequence);
        var folding = new NumberFolding();
        folding.Fold(draft, whole, end);
        Assert.Equal(Plain(draft), folding.Blocks());
    }

    // Few kinds of items, and a sequence that repeats itself, as an exploit does.
    private static int[] Sequence(int[] numbers, byte kinds, byte repeats) =>
    [
        .. Enumerable.Range(0, 1 + repeats % 5).SelectMany(_ => numbers)
            .Select(number => (int)((uint)number % (1 + kinds % 4))),
    ];

    // The cheapest split from each place to the end, all lengths and all repetitions tried in order.
    private static List<(int Start, int Length, int Times)> Plain(int[] items)
    {
        int n = items.Length;
        int[] cost = new int[n + 1], block = new int[n], times = new int[n];
        for (int start = n - 1; start >= 0; start--)
        {
            cost[start] = int.MaxValue;
            for (int length = 1; length <= NumberFolding.LongestBlock && start + length <= n; length++)
            {
                int most = 1;
                while (start + (most + 1) * length <= n
                    && items.AsSpan(start, length).SequenceEqual(items.AsSpan(start + most * length, length))) most++;
                foreach (int often in new[] { 1, most })
                {
                    int total = length + (often > 1 ? 4 : 1) + cost[start + length * often];
                    if (total < cost[start]) (cost[start], block[start], times[start]) = (total, length, often);
                }
            }
        }
        var blocks = new List<(int Start, int Length, int Times)>();
        for (int start = 0; start < n; start += block[start] * times[start])
        {
            if (blocks.Count > 0 && blocks[^1].Times == 1 && times[start] == 1)
                blocks[^1] = (blocks[^1].Start, blocks[^1].Length + block[start], 1);
            else blocks.Add((start, block[start], times[start]));
        }
        return blocks;
    }
}
