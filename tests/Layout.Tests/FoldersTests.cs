namespace Layout.Tests;

/// <summary>That the layout test sees what it is to see, on sources of its own.</summary>
public sealed class FoldersTests
{
    [Theory]
    [InlineData("var reward = new Upper.Reward();")]
    [InlineData("var reward = Upper.Maker.Make();")]
    [InlineData("object reward = typeof(Upper.Reward);")]
    [InlineData("1.0.Doubled();")]
    public void A_reference_to_a_later_room_is_seen(string use)
    {
        IReadOnlyList<FileReference> references = References(
            ("Lower/Use.cs", $"using Upper; namespace Lower {{ class Use {{ void Do() {{ {use} }} }} }}"),
            ("Upper/Reward.cs", "namespace Upper { public class Reward { } }"),
            ("Upper/Maker.cs", """
                namespace Upper;
                public static class Maker
                {
                    public static Reward Make() => new();
                    public static double Doubled(this double value) => 2 * value;
                }
                """));

        Assert.Equal(
            ["Lower/Use.cs"], Folders.Upwards(references, ["Lower", "Upper"]).Select(up => up.From).Distinct());
        Assert.Empty(Folders.Upwards(references, ["Upper", "Lower"]));
    }

    [Fact]
    public void The_root_is_the_last_room()
    {
        IReadOnlyList<FileReference> references = References(
            ("Room/Use.cs", "class Use { Root root; }"), ("Root.cs", "class Root { }"));

        Assert.Single(Folders.Upwards(references, ["Room"]));
    }

    [Fact]
    public void A_circle_of_folders_is_seen_at_every_depth()
    {
        IReadOnlyList<FileReference> references = References(
            ("Room/One/A.cs", "class A { B b; }"), ("Room/Two/B.cs", "class B { C c; }"),
            ("Room/One/C.cs", "class C { }"), ("Room/D.cs", "class D { A a; }"));

        Assert.Equal(["Room/One", "Room/Two"], Assert.Single(Folders.CirclesOf(references)));
        Assert.Empty(Circles.Of(references.Select(reference => (reference.From, reference.To))));
    }

    [Fact]
    public void The_files_of_a_folder_are_beside_its_folders()
    {
        IReadOnlyList<FileReference> references = References(
            ("Room/A.cs", "class A { B b; }"), ("Room/In/B.cs", "class B { C c; }"), ("Room/C.cs", "class C { }"));

        Assert.Equal(["Room/*", "Room/In"], Assert.Single(Folders.CirclesOf(references)));
    }

    [Fact]
    public void The_lines_of_a_map_are_read_in_order()
    {
        RoomOrder order = Assert.Single(RoomOrder.Read("Words.\n* `Some.Project`: First, Second\n"));

        Assert.Equal("Some.Project", order.Project);
        Assert.Equal(["First", "Second"], order.Rooms);
    }

    private static IReadOnlyList<FileReference> References(params (string Path, string Text)[] sources) =>
        FileGraph.Of(SourceProject.Compile("Small", sources));
}
