using GamingAudit.Analyzers.Tests.Shapes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// What the corpus says of a reward holds however that is written: people wrap, extract and turn around what they
/// write, and pay the same.
/// </summary>
public sealed class ShapeTests
{
    public static TheoryData<string> Kinds => [.. Shape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_finding_is_lost(string kind)
    {
        Shape shape = Shape.All.Single(one => one.Name == kind);
        int worn = 0;
        var lost = new List<string>();
        foreach (string name in CorpusFile.Names("Flawed"))
        {
            if (shape.Of(CorpusFile.Text(name)) is not { } source) continue;
            CorpusFile file = CorpusFile.Of(name, source);
            if (!file.HasReferences) continue;
            worn++;
            HashSet<string> expected = Rules(CorpusFile.Read(name).Expected);
            HashSet<string> found;
            try { found = Rules(await file.FindAsync(withFrameworks: true)); }
            catch (Exception e) { lost.Add($"x {name} {e.Message.Split('\n')[0]}"); continue; }
            foreach (string rule in expected.Except(found)) lost.Add($"- {name} {rule}");
            foreach (string rule in found.Except(expected)) lost.Add($"+ {name} {rule}");
        }

        Assert.True(lost.Count == 0, $"{lost.Count} of {worn}:\n{string.Join("\n", lost)}");
    }

    private static HashSet<string> Rules(IEnumerable<string> found) => [.. found.Select(one => one[..one.IndexOf(' ')])];
}
