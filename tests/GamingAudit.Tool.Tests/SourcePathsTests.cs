using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Tests;

public sealed class SourcePathsTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "rewards");

    private static readonly AuditSource Project = new(
        Path.Combine(Folder, "Rewards.csproj"), Path.Combine(Folder, "bin", "Rewards.dll"));

    [Fact]
    public void Names_files_from_the_folder_of_the_project() =>
        Assert.Equal("Karts/Kart.cs", Shortened(Project, Path.Combine(Folder, "Karts", "Kart.cs")));

    [Fact]
    public void Names_files_from_the_current_folder_when_an_assembly_was_named()
    {
        var assembly = new AuditSource(Project.Assembly, Project.Assembly);
        Assert.Equal("Kart.cs", Shortened(assembly, Path.Combine(Directory.GetCurrentDirectory(), "Kart.cs")));
    }

    [Fact]
    public void Keeps_the_whole_path_of_a_file_elsewhere()
    {
        string elsewhere = Path.Combine(Path.GetTempPath(), "others", "Kart.cs");
        Assert.Equal(AuditSource.Portable(elsewhere), Shortened(Project, elsewhere));
    }

    [Fact]
    public void Keeps_a_path_that_the_build_mapped() =>
        Assert.Equal("src/Kart.cs", Shortened(Project, "src/Kart.cs"));

    private static string Shortened(AuditSource source, string file)
    {
        var location = new SourceLocation(file, 7);
        AuditResult result = new SourcePaths(source).Shorten(new AuditResult
        {
            Target = "kart",
            Verdict = Verdict.Gamed,
            Because = "",
            Attribution = new Attribution
            {
                Method = "Kart.Facing",
                Share = 1,
                Location = location,
                Terms = [new TermShare("facing", 1, 1, location)],
            },
        });
        Assert.Equal(result.Attribution!.Location, result.Attribution.Terms[0].Location);
        Assert.Equal(7, result.Attribution.Location!.Line);
        return result.Attribution.Location.File;
    }
}
