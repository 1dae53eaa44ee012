using FsCheck.Xunit;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("Boat", "boat", 0)]
    public void Counts_edits(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b));

    [Property]
    public bool Is_symmetric_and_at_most_the_longer_length(string? a, string? b)
    {
        string left = a ?? "";
        string right = b ?? "";
        int distance = EditDistance.Between(left, right);
        return distance == EditDistance.Between(right, left)
            && distance <= Math.Max(left.Length, right.Length)
            && distance >= Math.Abs(left.Length - right.Length);
    }

    [Fact]
    public void Names_the_nearest_first() =>
        Assert.Equal("boat-race", EditDistance.Nearest("boatrace", ["coast", "boat-race-winding", "boat-race"])[0]);

    [Fact]
    public void Names_nothing_when_all_are_different() =>
        Assert.Empty(EditDistance.Nearest("zzzz", ["boat-race", "coast"]));
}
