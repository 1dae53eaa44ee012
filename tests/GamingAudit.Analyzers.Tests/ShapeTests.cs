using GamingAudit.Analyzers.Tests.Shapes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// What the corpus says of a reward holds however that is written: people wrap, extract and turn around what they
/// write, and pay the same. Each file is written in some of the shapes, so that all meet many.
/// </summary>
public sealed class ShapeTests
{
    // Every shape of every file costs minutes, and says no more of a shape than a part of them.
    private const int Part = 4;

    // What is lost still is known; it may become less.
    private const double MostLost = 0.12;

    public static TheoryData<string> Kinds => [.. Shape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Hardly_a_finding_is_lost(string kind)
    {
        int worn = 0;
        var lost = new List<string>();
        foreach ((string name, string source) in Worn("Flawed", kind))
        {
            HashSet<string> expected = Rules(CorpusFile.Read(name).Expected);
            HashSet<string> found = Rules(await CorpusFile.Of(name, source).FindAsync(withFrameworks: true));
            worn += expected.Count;
            lost.AddRange(expected.Except(found).Select(rule => $"{name} {rule}"));
        }

        Assert.True(worn > 0);
        Assert.True(lost.Count <= MostLost * worn, $"{lost.Count} of {worn}:\n{string.Join("\n", lost)}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sound_rewards_stay_silent(string kind)
    {
        var loud = new List<string>();
        foreach ((string name, string source) in Worn("Clean", kind))
        {
            IReadOnlyList<string> found = await CorpusFile.Of(name, source).FindAsync(withFrameworks: true);
            loud.AddRange(found.Select(one => $"{name} {one}"));
        }

        Assert.True(loud.Count == 0, string.Join("\n", loud));
    }

    private static IEnumerable<(string Name, string Source)> Worn(string folder, string kind)
    {
        (int number, Shape shape) = Shape.All.Index().Single(one => one.Item.Name == kind);
        foreach (string name in CorpusFile.Names(folder))
        {
            string text = CorpusFile.Text(name);
            // By its name, so that another file changes nothing for it.
            if ((name.Sum(letter => letter) + number) % Part != 0 || !CorpusFile.Of(name, text).HasReferences) continue;
            if (shape.Of(text) is { } source) yield return (name, source);
        }
    }

    private static HashSet<string> Rules(IEnumerable<string> found) =>
        [.. found.Select(one => one[..one.IndexOf(' ')])];
}
