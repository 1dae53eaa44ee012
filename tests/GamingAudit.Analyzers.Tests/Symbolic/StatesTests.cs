using System.Collections.Immutable;
using GamingAudit.Analyzers.Symbolic;

namespace GamingAudit.Analyzers.Tests.Symbolic;

public sealed class StatesTests
{
    private static readonly Node Before = Nodes.Read("Before.M", null);
    private static readonly Node Acts = Nodes.Equal(Nodes.Read(Side.Action, null), Nodes.Constant("Move.Go"));
    private static readonly Node Other = Nodes.Read("Before.X", null);

    private static readonly (Node Next, bool IsOneWay, bool MovesBothWays)[] Changes =
    [
        (Nodes.Add(Before, Nodes.Number(1)), true, false),
        (Nodes.Choice(Acts, Nodes.Add(Before, Nodes.Number(-1)), Before), true, false),
        (Nodes.Choice(Acts, Nodes.Add(Before, Nodes.Number(1)), Nodes.Add(Before, Nodes.Number(-1))), false, true),
        (Nodes.Max(Before, Other), true, false),
        (Nodes.Min(Nodes.Number(9), Nodes.Add(Before, Nodes.Number(2))), true, false),
        (Nodes.Choice(Nodes.Less(Before, Other), Other, Before), true, false),
        (Nodes.Or(Before, Acts), true, false),
        (Nodes.And(Before, Acts), true, false),
        (Acts, false, true),
        (Nodes.Choice(Acts, Nodes.Yes, Nodes.Choice(Nodes.Equal(Other, Nodes.Zero), Nodes.No, Before)), false, true),
        (Nodes.Choice(Acts, Nodes.Number(12), Nodes.Add(Before, Nodes.Number(-1))), false, true),
        (Nodes.Call("%", Nodes.Add(Before, Nodes.Number(1)), Nodes.Number(4)), true, false),
        (Nodes.Call("|", Before, Other), true, false),
        (Nodes.Call("Lookup", Before), false, false),
        (Before, false, false),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Changes.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Tells_which_way_a_member_moves(int index)
    {
        (Node next, bool isOneWay, bool movesBothWays) = Changes[index];
        Node state = Nodes.Made("M,X", [next, Other]);
        Assert.Equal((isOneWay, movesBothWays), (States.IsOneWay(state, "M"), States.MovesBothWays(state, "M")));
    }

    [Fact]
    public void A_supply_is_a_one_way_member_that_decides_a_step()
    {
        Node left = Nodes.Less(Nodes.Zero, Before);
        Node taken = Nodes.Copied(Nodes.Read(Side.Before, null), "M", [Nodes.Add(Before, Nodes.Number(-1))]);
        Assert.True(States.HasSupply(Nodes.Choice(left, taken, Nodes.Read(Side.Before, null))));
        Assert.False(States.HasSupply(taken));
        Assert.False(States.HasSupply(null));
    }

    [Fact]
    public void A_condition_after_the_step_is_said_of_the_state_before_it()
    {
        Node state = Nodes.Made("M", [Nodes.Add(Before, Nodes.Number(1))]);
        Node end = Nodes.Less(Nodes.Number(3), Nodes.Read("After.M", null));
        Assert.Equal("3 < Before.M + 1", NodeText.Of(States.BeforeStep(end, state)!));
        Assert.Null(States.BeforeStep(end, null));
        Assert.Null(States.BeforeStep(Nodes.Less(Nodes.Zero, Nodes.Read("After.Y", null)), state));
    }

    [Fact]
    public void Contradictions_are_no_cases()
    {
        Node a = Nodes.Equal(Before, Nodes.Number(1)), b = Nodes.Equal(Before, Nodes.Number(2));
        Assumptions either = Assumptions.None.Assume(Nodes.Or(a, b), true);
        Assert.True(either.Assume(a, false).Decide(b));
        Assert.True(either.Assume(a, true).Decide(b) == false);
        Node value = Nodes.Choice(a, Nodes.Number(1), Nodes.Choice(b, Nodes.Number(2), Nodes.Zero));
        Assert.Equal(2, Cases.Of(value, either).Length);
        ImmutableArray<(Assumptions, Node Value)> none = Cases.Of(Nodes.Zero, either.Assume(a, false).Assume(b, false));
        Assert.Empty(none);
    }
}
