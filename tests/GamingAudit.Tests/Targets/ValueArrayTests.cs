namespace GamingAudit.Tests.Targets;

public sealed class ValueArrayTests
{
    private readonly record struct Board(ValueArray<int> Cells, int Player);

    [Fact]
    public void Equals_another_with_the_same_elements_within_a_record_too()
    {
        var one = new Board(new[] { 1, 2, 3 }, 1);
        var two = new Board(ValueArray<int>.Of(3, 1).With(1, 2).With(cells => cells[2]++).With(2, 3), 1);

        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, two with { Cells = two.Cells.With(0, 0) });
        Assert.NotEqual(new ValueArray<int>(1, 2), new ValueArray<int>(1, 2, 2));
    }

    [Fact]
    public void Does_not_change_with_what_it_was_made_of()
    {
        int[] cells = [1, 2];
        ValueArray<int> made = cells;
        cells[0] = 9;
        ValueArray<int> changed = made.With(1, 7);

        Assert.Equal([1, 2], made);
        Assert.Equal([1, 7], changed);
        Assert.Equal("[1, 7]", changed.ToString());
    }

    [Fact]
    public void An_array_that_nobody_made_is_empty()
    {
        ValueArray<int> none = default;

        Assert.Empty(none);
        Assert.Equal(new ValueArray<int>(), none);
        Assert.Equal(new ValueArray<int>().GetHashCode(), none.GetHashCode());
    }

    [Fact]
    public void Tells_the_boards_of_a_small_game_apart_by_hash()
    {
        HashSet<int> hashes = [];
        for (int board = 0; board < 19_683; board++)
        {
            int left = board;
            int[] cells = new int[9];
            for (int cell = 0; cell < 9; cell++, left /= 3) cells[cell] = left % 3;
            hashes.Add(new ValueArray<int>(cells).GetHashCode());
        }
        Assert.True(hashes.Count > 19_600, $"{hashes.Count} hashes of 19,683 boards");
    }
}
