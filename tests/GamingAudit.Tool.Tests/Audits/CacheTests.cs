using GamingAudit.Engine.Auditing;
using GamingAudit.Graders.Targets;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class CacheTests
{
    [Fact]
    public async Task What_is_unchanged_is_taken_over_with_its_verdict_and_says_so()
    {
        using var folder = new TemporaryFolder();
        string[] audit = ["audit", Fixture.BadTargets, "--target", "gamed", "--budget", "quick", "--cache"];
        ToolResult first = await ToolProcess.RunAsync(folder.Path, audit);
        ToolResult second = await ToolProcess.RunAsync(folder.Path, audit);
        Assert.Equal((2, 2), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain("unchanged", first.Output);
        Assert.Contains("  unchanged   since ", second.Output);
        Assert.StartsWith("1 of 1 targets are unchanged since they were audited", second.Sentence);
        Assert.Equal(
            first.Output.Split('\n').Where(line => line.Contains("exploit")),
            second.Output.Split('\n').Where(line => line.Contains("exploit")));
    }

    // What a result is kept by: equal where nothing has changed, another where the code, a task or a number has.
    [Fact]
    public void Graders_and_black_boxes_are_told_apart_by_what_decides_their_results()
    {
        AuditTarget[] graders =
        [
            GraderTarget.Create("sums", Contained, [new("What is 6 times 7?", "42")]),
            GraderTarget.Create("sums", Equal, [new("What is 6 times 7?", "42")]),
            GraderTarget.Create("sums", Contained, [new("What is 6 times 8?", "48")]),
        ];
        AuditTarget[] boxes = [Box(1), Box(2)];
        string?[] identities = [.. graders.Concat(boxes).Select(Auditor.Identity)];
        Assert.All(identities, Assert.NotNull);
        Assert.Equal(5, identities.Distinct().Count());
        Assert.Equal(
            [identities[0], identities[3]],
            [
                Auditor.Identity(GraderTarget.Create("sums", Contained, [new("What is 6 times 7?", "42")])),
                Auditor.Identity(Box(1)),
            ]);
    }

    [Fact]
    public async Task Where_there_is_no_repository_it_is_not_known_what_has_changed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.csproj", "<Project />");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", "A.csproj", "--changed");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("lies in no git repository: what has changed is not known.", result.Sentence);
    }

    private static double Contained(string answer, string expected) => answer.Contains(expected) ? 1 : 0;

    private static double Equal(string answer, string expected) => answer == expected ? 1 : 0;

    private static AuditTarget Box(int pays)
    {
        int left = 0;
        return BlackBoxTarget.OfDelegates(
            "box",
            seed => [left = 5],
            action => ([--left], action.Branches[0] * pays, action.Branches[0], left == 0),
            ActionSpace.Discrete(2), horizon: 5);
    }
}
