using System.Xml.Linq;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Libraries;

/// <summary>When <c>dotnet build -p:GamingAudit=true</c> asks the tool, and what it says where that fails.</summary>
public sealed class BuildTargetTests
{
    private const string Passing = "echo asked >> log && exit 0 &&";

    // Turns of one build, in a process that starts once: each with its own properties, so that none is remembered.
    [Fact]
    public async Task Asks_again_where_something_has_changed_and_says_in_a_sentence_what_went_wrong()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gaming-audit-target-");
        try
        {
            string output = (await RunAsync(
                folder.FullName,
                Turn("exit 3 &&"), Turn("no-such-tool"), Turn(Passing), Mark(1), Turn(Passing), Mark(2),
                new XElement("Delete", new XAttribute("Files", "gaming-audit.baseline.json")), Turn(Passing), Mark(3),
                Turn(Passing), Mark(4), Turn(Passing, "--budget quick"), Mark(5),
                new XElement("Touch", new XAttribute("Files", "gaming-audit.json")), Turn(Passing, "--budget quick")))
                .Output;
            string[] said = [.. output.Split('\n').Where(line => line.Contains(": warning GamingAudit: ")
                || line.Contains(": error GamingAudit: "))];
            Assert.Equal(2, said.Length);
            Assert.Contains("The audit of Rewards was left without an answer: the lines above say why.", said[0]);
            Assert.Matches(
                "Rewards could not be audited \\(exit code [0-9]+ of 'no-such-tool'\\): .*"
                + "'dotnet tool install GamingAudit.Tool' puts the tool into the manifest",
                said[1]);
            Assert.Equal(
                ["asked", "1", "2", "asked", "3", "4", "asked", "5", "asked"],
                File.ReadAllLines(Path.Combine(folder.FullName, "log")).Select(line => line.Trim()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<CommandResult> RunAsync(string folder, params XElement[] turns)
    {
        foreach (string file in (string[])["gaming-audit.json", "gaming-audit.baseline.json", "Rewards.dll"])
            await File.WriteAllTextAsync(Path.Combine(folder, file), "");
        string targets = Path.Combine(Repository.Root, "src", "GamingAudit", "build", "GamingAudit.targets");
        await File.WriteAllTextAsync(Path.Combine(folder, "Rewards.proj"), new XElement(
            "Project",
            new XElement(
                "PropertyGroup", new XElement("TargetPath", "Rewards.dll"), new XElement("IntermediateOutputPath", "")),
            new XElement("Import", new XAttribute("Project", targets)),
            new XElement("Target", new XAttribute("Name", "Build"))).ToString());
        foreach ((int number, XElement turn) in turns.Index())
            if (turn.Attribute("Properties") is { } properties) properties.Value += $";Turn={number}";
        await File.WriteAllTextAsync(Path.Combine(folder, "All.proj"), new XElement(
            "Project", new XElement("Target", new XAttribute("Name", "All"), turns)).ToString());
        return (await DotnetCommand.Run(folder, "msbuild", "All.proj", "-nologo", "-verbosity:minimal"))
            .Expect();
    }

    private static XElement Turn(string command, string arguments = "") => new(
        "MSBuild", new XAttribute("Projects", "Rewards.proj"), new XAttribute("Targets", "Build"),
        new XAttribute("ContinueOnError", "true"),
        new XAttribute(
            "Properties", $"GamingAudit=true;GamingAuditCommand={command};GamingAuditArguments={arguments}"));

    private static XElement Mark(int turn) => new("WriteLinesToFile", new XAttribute("File", "log"),
        new XAttribute("Lines", $"{turn}"));
}
