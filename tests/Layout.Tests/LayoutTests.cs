using System.Collections.Concurrent;

namespace Layout.Tests;

/// <summary>The rooms of each project stand in an order, which its map tells, and arrows point down.</summary>
public sealed class LayoutTests
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<FileReference>> References = [];

    public static TheoryData<string> Projects => [.. Repository.Projects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_map_names_every_folder_of_a_project(string project)
    {
        Assert.Equal(
            Of(project).Files.Select(Folders.RoomOf).Where(room => room != Folders.Root)
                .Distinct().Order(StringComparer.Ordinal),
            OrderOf(project).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_names_what_a_later_room_declares(string project)
    {
        IReadOnlyList<FileReference> references = ReferencesOf(project);

        Assert.Empty(Folders.Upwards(references, OrderOf(project)));
        Assert.Empty(Folders.CirclesOf(references).Select(circle => string.Join(", ", circle)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Files_name_each_other_only_where_they_are_one_idea(string project)
    {
        IEnumerable<string> circles = Circles.Of(ReferencesOf(project).Select(
            reference => (reference.From, reference.To))).Select(circle => string.Join(", ", circle));

        Assert.Equal(
            RoomOrder.OneIdea[Of(project).Name].Order(StringComparer.Ordinal), circles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Projects_refer_to_projects_before_them()
    {
        string[] order = [.. RoomOrder.All.Select(project => project.Project)];
        string[] upwards =
        [
            .. from folder in Repository.Projects()
               let project = Of(folder)
               from reference in project.ProjectReferences
               where Array.IndexOf(order, reference) >= Array.IndexOf(order, project.Name)
               select $"{project.Name} refers to {reference}",
        ];

        Assert.Empty(upwards);
    }

    [Fact]
    public void The_map_names_projects_that_exist() => Assert.Equal(
        Repository.Projects().Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
        RoomOrder.All.Select(project => project.Project).Order(StringComparer.Ordinal));

    [Fact]
    public void Beside_the_four_folders_stands_only_what_a_build_leaves() => Assert.Empty(
        Directory.EnumerateDirectories(Repository.Root).Select(folder => Path.GetFileName(folder))
            .Where(name => !name.StartsWith('.')).Except(
                ["analyzers", "samples", "src", "tests", "artifacts", "BenchmarkDotNet.Artifacts", "TestResults"]));

    private static IReadOnlyList<FileReference> ReferencesOf(string project) =>
        References.GetOrAdd(project, _ => FileGraph.Of(Of(project).Compile()));

    private static SourceProject Of(string project) => new(Path.Combine(Repository.Root, project));

    private static IReadOnlyList<string> OrderOf(string project) =>
        RoomOrder.All.SingleOrDefault(order => order.Project == Path.GetFileName(project))?.Rooms ?? [];
}
